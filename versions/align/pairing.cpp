#include "versions/align/pairing.h"

#include "versions/align/word_diff.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace clausula {

namespace {

constexpr std::size_t rare_words = 24;      // of a provision, that others are looked for by
constexpr std::size_t most_with_word = 40;  // provisions: a word that more have tells little
constexpr std::size_t most_candidates = 6;  // for a provision
constexpr std::size_t largest_gap = 20'000; // pairs of provisions to compare in one place

// What speaks for a pair beside its words, in parts of the words' similarity.
constexpr double same_heading = 0.15, same_number = 0.05, neighbour = 0.06, same_parent = 0.06;
constexpr double least_score = 0.4;     // of a pair that may stand anywhere
constexpr double least_gap_score = 0.3; // of a pair in its place

struct Candidate {
    std::size_t before, after;
    double score;
};

class Pairer {
public:
    Pairer(const std::vector<Provision>& before, const std::vector<Provision>& after,
           const Bags& bags)
        : before_(before), after_(after), bags_(bags) {
        pairing_.after_of.resize(before.size());
        pairing_.before_of.resize(after.size());
    }

    Pairing pair(bool first_is_same) {
        if (first_is_same && !before_.empty() && !after_.empty()) pairing_.pair(0, 0);
        pair_unique();
        pair_similar();
        pair_parents();
        pair_gaps();
        pair_parents();
        pair_copies();
        return std::move(pairing_);
    }

private:
    bool is_free(std::size_t before, std::size_t after) const {
        return !pairing_.after_of[before] && !pairing_.before_of[after];
    }

    /// Equal wordings that stand once in both.
    void pair_unique() {
        struct Seen {
            std::size_t before = 0, after = 0, times_before = 0, times_after = 0;
        };

        std::unordered_map<std::uint64_t, Seen> seen;
        for (std::size_t i = 0; i < bags_.before.size(); ++i) {
            Seen& one = seen[bags_.before[i].wording];
            one.before = i;
            ++one.times_before;
        }
        for (std::size_t i = 0; i < bags_.after.size(); ++i) {
            Seen& one = seen[bags_.after[i].wording];
            one.after = i;
            ++one.times_after;
        }
        for (std::size_t i = 0; i < bags_.before.size(); ++i) {
            const Seen& one = seen[bags_.before[i].wording];
            if (one.times_before == 1 && one.times_after == 1 && bags_.before[i].length > 0 &&
                is_free(i, one.after))
                pairing_.pair(i, one.after);
        }
    }

    /// What speaks for a pair beside its words.
    double context(std::size_t before, std::size_t after) const {
        const Bag &a = bags_.before[before], &b = bags_.after[after];
        double score = 0;
        if (a.heading != 0 && a.heading == b.heading) score += same_heading;
        if (a.number != 0 && a.number == b.number) score += same_number;
        if (before > 0 && after > 0 && pairing_.after_of[before - 1] == after - 1)
            score += neighbour;
        if (before + 1 < before_.size() && after + 1 < after_.size() &&
            pairing_.after_of[before + 1] == after + 1)
            score += neighbour;
        const auto &parent = before_[before].parent, &other = after_[after].parent;
        if (parent && other && pairing_.after_of[*parent] == other) score += same_parent;
        return score;
    }

    /// Pairs that share rare words, the most similar first.
    void pair_similar() {
        std::vector<std::vector<std::uint32_t>> with_word(bags_.weights.size());
        for (std::size_t i = 0; i < bags_.after.size(); ++i)
            if (!pairing_.before_of[i])
                for (const CountedWord& word : bags_.after[i].words)
                    with_word[word.word].push_back(static_cast<std::uint32_t>(i));

        std::vector<Candidate> candidates;
        std::vector<double> shared(bags_.after.size());
        for (std::size_t i = 0; i < bags_.before.size(); ++i)
            if (!pairing_.after_of[i]) add_candidates(i, with_word, shared, candidates);
        std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
            return std::tuple(-a.score, a.before, a.after) <
                   std::tuple(-b.score, b.before, b.after);
        });
        for (const Candidate& one : candidates)
            if (is_free(one.before, one.after)) pairing_.pair(one.before, one.after);
    }

    void add_candidates(std::size_t before,
                        const std::vector<std::vector<std::uint32_t>>& with_word,
                        std::vector<double>& shared, std::vector<Candidate>& candidates) const {
        const Bag& bag = bags_.before[before];
        std::vector<CountedWord> words = bag.words;
        std::ranges::stable_sort(
            words, {}, [&](const CountedWord& word) { return with_word[word.word].size(); });
        std::vector<std::uint32_t> found;
        std::size_t used = 0;
        for (const CountedWord& word : words) {
            const std::vector<std::uint32_t>& places = with_word[word.word];
            if (places.empty()) continue;
            if (places.size() > most_with_word || ++used > rare_words) break;
            for (std::uint32_t after : places) {
                if (shared[after] == 0) found.push_back(after);
                shared[after] += bags_.weights[word.word];
            }
        }
        std::ranges::sort(found, [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(-shared[a], a) < std::tuple(-shared[b], b);
        });
        for (std::uint32_t after : found) shared[after] = 0;
        if (found.size() > most_candidates) found.resize(most_candidates);
        for (std::uint32_t after : found) {
            const double score =
                similarity(bag, bags_.after[after], bags_.weights) + context(before, after);
            if (score >= least_score) candidates.push_back({before, after, score});
        }
    }

    /// Headings by what stands below them, the deepest first.
    void pair_parents() {
        std::map<std::pair<std::size_t, std::size_t>, double> votes; // of children
        std::vector<double> children_before(before_.size()), children_after(after_.size());
        for (const Provision& one : before_)
            if (one.parent) ++children_before[*one.parent];
        for (const Provision& one : after_)
            if (one.parent) ++children_after[*one.parent];
        for (std::size_t i = before_.size(); i-- > 0;) {
            const auto& parent = before_[i].parent;
            // Its children come behind it, so all of them have voted.
            if (children_before[i] > 0 && !pairing_.after_of[i])
                pair_parent(i, votes, children_before, children_after);
            if (!parent || !pairing_.after_of[i]) continue;
            if (const auto& other = after_[*pairing_.after_of[i]].parent)
                ++votes[{*parent, *other}];
        }
    }

    void pair_parent(std::size_t before,
                     const std::map<std::pair<std::size_t, std::size_t>, double>& votes,
                     const std::vector<double>& children_before,
                     const std::vector<double>& children_after) {
        std::optional<std::size_t> best;
        double best_score = least_score;
        for (auto vote = votes.lower_bound({before, 0});
             vote != votes.end() && vote->first.first == before; ++vote) {
            const std::size_t after = vote->first.second;
            if (pairing_.before_of[after]) continue;
            const double score =
                2 * vote->second / (children_before[before] + children_after[after]) +
                0.5 * similarity(bags_.before[before], bags_.after[after], bags_.weights) +
                context(before, after);
            if (score <= best_score) continue;
            best = after;
            best_score = score;
        }
        if (best) pairing_.pair(before, *best);
    }

    /// What is left between two that are paired, on either side.
    void pair_gaps() {
        const auto n = std::ssize(before_), m = std::ssize(after_);
        for (std::ptrdiff_t begin = 0; begin < n; ++begin) {
            if (pairing_.after_of[index(begin)]) continue;
            std::ptrdiff_t end = begin;
            while (end < n && !pairing_.after_of[index(end)]) ++end;
            const std::ptrdiff_t left =
                begin == 0 ? 0 : std::ptrdiff_t(*pairing_.after_of[index(begin - 1)]) + 1;
            const std::ptrdiff_t right =
                end == n ? m : std::ptrdiff_t(*pairing_.after_of[index(end)]);
            std::ptrdiff_t stop = left;
            while (stop < m && !pairing_.before_of[index(stop)]) ++stop;
            pair_gap(index(begin), index(end), index(left), index(stop));
            std::ptrdiff_t start = right;
            while (start > 0 && !pairing_.before_of[index(start - 1)]) --start;
            if (stop != right) pair_gap(index(begin), index(end), index(start), index(right));
            begin = end - 1;
        }
    }

    static std::size_t index(std::ptrdiff_t i) { return static_cast<std::size_t>(i); }

    /// The best pairs in order between two runs (Needleman and Wunsch 1970). Where the runs are
    /// long, equal wordings only.
    void pair_gap(std::size_t begin, std::size_t end, std::size_t start, std::size_t stop) {
        std::vector<std::size_t> left, right;
        for (std::size_t i = begin; i < end; ++i)
            if (!pairing_.after_of[i]) left.push_back(i);
        for (std::size_t j = start; j < stop; ++j)
            if (!pairing_.before_of[j]) right.push_back(j);
        if (left.empty() || right.empty()) return;
        if (left.size() > largest_gap / right.size()) {
            pair_equal(left, right);
            return;
        }
        const std::size_t width = right.size() + 1;
        std::vector<double> best((left.size() + 1) * width), scores(best.size());
        for (std::size_t i = 1; i <= left.size(); ++i)
            for (std::size_t j = 1; j <= right.size(); ++j) {
                const double score = place_score(left[i - 1], right[j - 1]);
                scores[i * width + j] = score;
                double& cell = best[i * width + j];
                cell = std::max(best[(i - 1) * width + j], best[i * width + j - 1]);
                if (score >= least_gap_score)
                    cell = std::max(cell, best[(i - 1) * width + j - 1] + score);
            }
        for (std::size_t i = left.size(), j = right.size(); i > 0 && j > 0;) {
            const double cell = best[i * width + j];
            if (cell == best[(i - 1) * width + j]) {
                --i;
            } else if (cell == best[i * width + j - 1]) {
                --j;
            } else {
                pairing_.pair(left[--i], right[--j]);
            }
        }
    }

    double place_score(std::size_t before, std::size_t after) const {
        const Bag &a = bags_.before[before], &b = bags_.after[after];
        const double words = a.length + b.length == 0 ? 0.3
                             : a.wording == b.wording ? 1
                                                      : similarity(a, b, bags_.weights);
        return words + context(before, after);
    }

    void pair_equal(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
        std::vector<std::uint64_t> before, after;
        for (std::size_t i : left) before.push_back(bags_.before[i].wording);
        for (std::size_t i : right) after.push_back(bags_.after[i].wording);
        for (const CommonRun& run : common_runs(before, after))
            for (std::size_t i = 0; i < run.length; ++i)
                pairing_.pair(left[run.before + i], right[run.after + i]);
    }

    /// Equal wordings that are left, in their order.
    void pair_copies() {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> left;
        for (std::size_t i = before_.size(); i-- > 0;)
            if (!pairing_.after_of[i] && bags_.before[i].length > 0)
                left[bags_.before[i].wording].push_back(i);
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (pairing_.before_of[i]) continue;
            const auto same = left.find(bags_.after[i].wording);
            if (same == left.end() || same->second.empty()) continue;
            pairing_.pair(same->second.back(), i);
            same->second.pop_back();
        }
    }

    const std::vector<Provision>&before_, &after_;
    const Bags& bags_;
    Pairing pairing_;
};

} // namespace

Pairing pair_provisions(const std::vector<Provision>& before, const std::vector<Provision>& after,
                        const Bags& bags, bool first_is_same) {
    return Pairer(before, after, bags).pair(first_is_same);
}

} // namespace clausula
