#pragma once

#include "index/model/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

/// The Error for a query that is not understood: what was expected, and below it the query with
/// carets under bytes `[begin, end)` of it (one caret behind the end). Of a long query only the
/// surroundings of the place are shown.
Error query_error(std::string_view typed, std::size_t begin, std::size_t end,
                  const std::string& message, const std::string& hint = {});

} // namespace clausula
