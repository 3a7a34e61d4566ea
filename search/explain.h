#pragma once

#include "search/rank.h"

#include <string>
#include <vector>

namespace clausula {

/// How a score came about, a line a word of the query.
std::vector<std::string> reasons_of(const ClauseScore& score);

} // namespace clausula
