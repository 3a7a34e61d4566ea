#include "versions/align/word_diff.h"

#include <algorithm>
#include <unordered_map>

namespace clausula {

namespace {

using Sequence = std::span<const std::uint64_t>;

constexpr std::ptrdiff_t most_edits = 1500; // of a piece: the square of it is kept in memory
constexpr std::size_t short_pair = 6000;    // numbers of both, which need no cutting

void add_run(std::vector<CommonRun>& runs, CommonRun run) {
    if (run.length == 0) return;
    if (!runs.empty() && runs.back().before + runs.back().length == run.before &&
        runs.back().after + runs.back().length == run.after)
        runs.back().length += run.length;
    else
        runs.push_back(run);
}

/// The furthest reaching paths of Myers, one array for each number of edits.
class Myers {
public:
    Myers(Sequence before, Sequence after) : before_(before), after_(after) {}

    /// Whether an end was reached with at most most_edits.
    bool search() {
        const auto n = std::ssize(before_), m = std::ssize(after_);
        for (std::ptrdiff_t edits = 0; edits <= std::min(n + m, most_edits); ++edits) {
            std::vector<std::ptrdiff_t>& row = rows_.emplace_back(2 * edits + 1);
            for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
                std::ptrdiff_t x = edits == 0 ? 0 : step(edits, k);
                while (x < n && x - k < m && x - k >= 0 &&
                       before_[static_cast<std::size_t>(x)] ==
                           after_[static_cast<std::size_t>(x - k)])
                    ++x;
                row[static_cast<std::size_t>(k + edits)] = x;
                if (x >= n && x - k >= m) return true;
            }
        }
        return false;
    }

    /// The way back from the end.
    void runs(CommonRun offset, std::vector<CommonRun>& found) const {
        std::ptrdiff_t x = std::ssize(before_), y = std::ssize(after_);
        std::vector<CommonRun> backwards;
        for (auto edits = std::ssize(rows_) - 1; edits >= 0; --edits) {
            const std::ptrdiff_t k = x - y;
            const std::ptrdiff_t begin = edits == 0 ? 0 : step(edits, k);
            backwards.push_back({offset.before + static_cast<std::size_t>(begin),
                                 offset.after + static_cast<std::size_t>(begin - k),
                                 static_cast<std::size_t>(x - begin)});
            if (edits == 0) break;
            const bool down = takes_down(edits, k);
            x = down ? begin : begin - 1;
            y = x - (down ? k + 1 : k - 1);
        }
        std::ranges::reverse(backwards);
        for (const CommonRun& run : backwards) add_run(found, run);
    }

private:
    std::ptrdiff_t at(std::ptrdiff_t edits, std::ptrdiff_t k) const {
        if (k < -edits || k > edits) return -1;
        return rows_[static_cast<std::size_t>(edits)][static_cast<std::size_t>(k + edits)];
    }

    /// Whether diagonal k is reached by an insertion.
    bool takes_down(std::ptrdiff_t edits, std::ptrdiff_t k) const {
        return k == -edits || (k != edits && at(edits - 1, k - 1) < at(edits - 1, k + 1));
    }

    /// Where diagonal k is reached, before what is common.
    std::ptrdiff_t step(std::ptrdiff_t edits, std::ptrdiff_t k) const {
        return takes_down(edits, k) ? at(edits - 1, k + 1) : at(edits - 1, k - 1) + 1;
    }

    Sequence before_, after_;
    std::vector<std::vector<std::ptrdiff_t>> rows_;
};

void diff_piece(Sequence before, Sequence after, CommonRun offset, std::vector<CommonRun>& runs) {
    const auto [b, a] = std::ranges::mismatch(before, after);
    const auto prefix = static_cast<std::size_t>(b - before.begin());
    add_run(runs, {offset.before, offset.after, prefix});
    before = before.subspan(prefix);
    after = after.subspan(prefix);
    offset.before += prefix;
    offset.after += prefix;
    std::size_t suffix = 0;
    while (suffix < before.size() && suffix < after.size() &&
           before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    before = before.first(before.size() - suffix);
    after = after.first(after.size() - suffix);
    if (!before.empty() && !after.empty()) {
        Myers myers(before, after);
        if (myers.search()) myers.runs(offset, runs);
    }
    add_run(runs, {offset.before + before.size(), offset.after + after.size(), suffix});
}

/// Where numbers stand that both have once, as far as their order is the same.
std::vector<CommonRun> anchors(Sequence before, Sequence after) {
    struct Seen {
        std::size_t before = 0, after = 0, times_before = 0, times_after = 0;
    };

    std::unordered_map<std::uint64_t, Seen> seen;
    for (std::size_t i = 0; i < before.size(); ++i) {
        Seen& one = seen[before[i]];
        one.before = i;
        ++one.times_before;
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        Seen& one = seen[after[i]];
        one.after = i;
        ++one.times_after;
    }
    std::vector<std::size_t> places_before, places_after;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const Seen& one = seen[after[i]];
        if (one.times_before != 1 || one.times_after != 1) continue;
        places_before.push_back(one.before);
        places_after.push_back(i);
    }
    const std::vector<double> weights(places_before.size(), 1);
    std::vector<CommonRun> found;
    for (std::size_t i : heaviest_increasing(places_before, weights))
        found.push_back({places_before[i], places_after[i], 1});
    return found;
}

} // namespace

std::vector<CommonRun> common_runs(Sequence before, Sequence after) {
    std::vector<CommonRun> runs;
    std::vector<CommonRun> cuts;
    if (before.size() + after.size() > short_pair) cuts = anchors(before, after);
    cuts.push_back({before.size(), after.size(), 0});
    CommonRun from;
    for (const CommonRun& cut : cuts) {
        diff_piece(before.subspan(from.before, cut.before - from.before),
                   after.subspan(from.after, cut.after - from.after), from, runs);
        add_run(runs, cut);
        from = {cut.before + cut.length, cut.after + cut.length, 0};
    }
    return runs;
}

std::vector<std::size_t> heaviest_increasing(std::span<const std::size_t> values,
                                             std::span<const double> weights) {
    // A Fenwick tree over the ranks of the values: the heaviest sequence that ends at or below one.
    std::vector<std::size_t> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> tree(values.size() + 1, none), previous(values.size(), none);
    std::vector<double> total(values.size());
    const auto heavier = [&](std::size_t a, std::size_t b) {
        if (a == none || b == none) return a == none ? b : a;
        return total[b] > total[a] ? b : a;
    };
    std::size_t best = none;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto rank =
            static_cast<std::size_t>(std::ranges::lower_bound(sorted, values[i]) - sorted.begin());
        for (std::size_t at = rank; at > 0; at &= at - 1)
            previous[i] = heavier(previous[i], tree[at]);
        total[i] = weights[i] + (previous[i] == none ? 0 : total[previous[i]]);
        for (std::size_t at = rank + 1; at < tree.size(); at += at & (~at + 1))
            tree[at] = heavier(tree[at], i);
        best = heavier(best, i);
    }
    std::vector<std::size_t> chosen;
    for (; best != none; best = previous[best]) chosen.push_back(best);
    std::ranges::reverse(chosen);
    return chosen;
}

} // namespace clausula
