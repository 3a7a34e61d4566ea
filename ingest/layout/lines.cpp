#include "ingest/layout/lines.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// How much of the lower of two boxes' heights they share.
double shared_height(const Box& a, const Box& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const double height = std::min(a.height(), b.height());
    return height > 0 ? shared / height : 0;
}

/// The lines being gathered, by the middle of their last words.
using OpenLines = std::multimap<double, std::size_t>;

} // namespace

Box box_of(const std::vector<Word>& words, const std::vector<std::size_t>& line) {
    Box box = words[line.front()].box;
    for (std::size_t index : line) {
        const Box& other = words[index].box;
        box = {std::min(box.left, other.left), std::min(box.top, other.top),
               std::max(box.right, other.right), std::max(box.bottom, other.bottom)};
    }
    return box;
}

double usual_size(const std::vector<Word>& words, const std::vector<std::size_t>& chosen) {
    // A box of lower-case letters alone is lower than the type: hence the factor.
    constexpr double size_to_height = 1.3;
    std::vector<double> sizes;
    sizes.reserve(chosen.size());
    for (std::size_t index : chosen) {
        const Word& word = words[index];
        sizes.push_back(word.font_size > 0 ? word.font_size : word.box.height() * size_to_height);
    }
    if (sizes.empty()) return 10;
    auto median = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), median, sizes.end());
    return std::max(*median, 1.0);
}

std::vector<TextLine> find_lines(const std::vector<Word>& words,
                                 const std::vector<std::size_t>& chosen) {
    std::vector<std::size_t> from_left = chosen;
    std::ranges::stable_sort(from_left, {}, [&](std::size_t i) { return words[i].box.left; });

    constexpr double enough = 0.45; // of the height; a raised footnote mark shares about half
    constexpr int neighbours = 4;   // lines looked at above and below
    std::vector<std::vector<std::size_t>> lines;
    OpenLines open;
    for (std::size_t index : from_left) {
        const Box& box = words[index].box;
        const double height = middle(box);
        auto best = open.end();
        double best_share = enough;
        auto look_at = [&](OpenLines::iterator at) {
            const Box& last = words[lines[at->second].back()].box;
            const double overprint = last.right - box.left; // two texts on the same spot
            const double share = shared_height(last, box);
            if (share > best_share && overprint < 0.5 * std::min(last.width(), box.width())) {
                best = at;
                best_share = share;
            }
        };
        auto below = open.lower_bound(height);
        auto at = below;
        for (int n = 0; n < neighbours && at != open.end(); ++n, ++at) look_at(at);
        at = below;
        for (int n = 0; n < neighbours && at != open.begin(); ++n) look_at(--at);

        if (best == open.end()) {
            lines.push_back({index});
            open.emplace(height, lines.size() - 1);
        } else {
            const std::size_t line = best->second;
            lines[line].push_back(index);
            open.erase(best);
            open.emplace(height, line);
        }
    }

    std::vector<TextLine> found;
    found.reserve(lines.size());
    for (std::vector<std::size_t>& line : lines) {
        const Box box = box_of(words, line);
        found.push_back({std::move(line), box});
    }
    std::ranges::stable_sort(found, {}, [](const TextLine& line) { return middle(line.box); });
    return found;
}

} // namespace clausula
