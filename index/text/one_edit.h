#pragma once

#include <string_view>

namespace clausula {

/// Whether one letter makes the other word of one: exchanged, left out, put in, or exchanged with
/// its neighbour (Damerau 1964). False for equal words. Both must be UTF-8.
bool is_one_edit(std::string_view a, std::string_view b);

} // namespace clausula
