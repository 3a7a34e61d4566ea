#pragma once

#include "index/model/document.h"

#include <cstdint>

namespace clausula {

class Database;
class Statement;

// The facts of a document in the index, and the versions that they were read by.

/// Binds :kind and :date with their evidence, which stand in the document's own row.
void bind_own_facts(Statement& statement, const Document& document);

/// Adds the other facts of a document that has none yet.
void add_facts(Database& database, std::int64_t id, const Document& document);

/// Puts the facts of a document in the place of those it had.
void replace_facts(Database& database, std::int64_t id, const Document& document);

/// Reads what add_facts() wrote.
void read_fact_rows(const Database& database, std::int64_t id, Document& document);

} // namespace clausula
