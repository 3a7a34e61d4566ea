#pragma once

#include <optional>
#include <string>

namespace clausula {

class Database;

/// What is wrong with the tables that are made of the lexicon: base forms by which no form would be
/// found, or forms that OCR is not known to have misread. None when nothing is. The lexicon itself
/// is checked by FTS5, which reads every clause through it. Reads all clauses.
std::optional<std::string> check_lexicon(const Database& database);

} // namespace clausula
