#pragma once

#include <cstddef>
#include <tuple>
#include <vector>

namespace clausula {

/// Words `[first, first + count)` of a text.
struct Run {
    std::size_t first = 0, count = 0;

    friend bool operator<(const Run& a, const Run& b) {
        return std::tie(a.first, a.count) < std::tie(b.first, b.count);
    }
};

/// Of several lists of runs, each in order, those that have one of every other list near: seen from
/// where the last of them begins, every other one ends at most `distance` words before (what FTS5
/// calls NEAR).
std::vector<std::vector<bool>> find_near(const std::vector<std::vector<Run>>& lists,
                                         std::size_t distance);

} // namespace clausula
