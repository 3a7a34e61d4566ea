#include "search/near.h"

#include <algorithm>

namespace clausula {

std::vector<std::vector<bool>> find_near(const std::vector<std::vector<Run>>& lists,
                                         std::size_t distance) {
    std::vector<std::size_t> from(lists.size(), 0), to(lists.size(), 0), lasts;
    std::vector<std::vector<bool>> near;
    for (const auto& runs : lists) {
        near.emplace_back(runs.size(), false);
        for (const Run& run : runs) lasts.push_back(run.first);
    }
    std::ranges::sort(lasts);
    for (const std::size_t last : lasts) {
        bool all = true;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            const auto& runs = lists[i];
            while (to[i] < runs.size() && runs[to[i]].first <= last) ++to[i];
            while (from[i] < to[i] && runs[from[i]].first + runs[from[i]].count + distance < last)
                ++from[i];
            all = all && from[i] < to[i];
        }
        for (std::size_t i = 0; all && i < lists.size(); ++i)
            // Marked from the back until one that is marked, so that each is touched once.
            for (std::size_t j = to[i]; j > from[i] && !near[i][j - 1]; --j) near[i][j - 1] = true;
    }
    return near;
}

} // namespace clausula
