#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

/// Levenshtein's distance over characters (runs of white space count as one space) for each
/// character of the truth. Two rows of the table, whatever the texts' length.
double character_error_rate(std::string_view read, std::string_view truth);

} // namespace clausula
