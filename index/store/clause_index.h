#pragma once

#include <cstdint>

namespace clausula {

class Database;

// The full-text index holds no text of its own: whoever changes or deletes clauses takes their
// words out of it before, and puts the new ones in after. The caller holds the transaction.

void unindex_clauses(Database& database, std::int64_t document);
void index_clauses(Database& database, std::int64_t document);

/// Until then, words that were taken out still stand in it, twice: as they were, and as deleted.
void compact_clause_index(Database& database);

} // namespace clausula
