#include "index/text/suggest.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        std::swap(above, row);
    }
    return above[b.size()];
}

} // namespace

std::optional<std::string> suggest(std::string_view typed,
                                   std::span<const std::string> candidates) {
    if (typed.size() > 64) return std::nullopt;
    std::size_t nearest = std::max<std::size_t>(1, typed.size() / 3) + 1;
    std::optional<std::string> best;
    for (const std::string& candidate : candidates) {
        const std::size_t found = distance(typed, candidate);
        if (found >= nearest) continue;
        nearest = found;
        best = candidate;
    }
    return best;
}

} // namespace clausula
