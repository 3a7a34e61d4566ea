#pragma once

#include "index/model/document.h"

#include <cstdint>

namespace clausula {

class Database;

/// Writes a document's rows and returns its number. The caller holds the transaction. Throws Error
/// when the clauses break the rule of Clause: in order, without overlap, inside the text.
std::int64_t write_document(Database& database, const Document& document);

} // namespace clausula
