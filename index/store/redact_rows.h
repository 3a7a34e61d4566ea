#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace clausula {

class Database;

/// Blots the wordings out (index/text/redact.h) in all rows of a document, under the numbers they
/// have. The caller holds the transaction, and compacts the full-text index in it.
void redact_rows(Database& database, std::int64_t id, std::span<const std::string> wordings);

} // namespace clausula
