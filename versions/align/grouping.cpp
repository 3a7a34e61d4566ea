#include "versions/align/grouping.h"

#include <algorithm>
#include <unordered_map>

namespace clausula {

namespace {

constexpr std::size_t rare_words = 24;
constexpr std::size_t most_with_word = 60;
constexpr std::size_t most_candidates = 6;
constexpr std::size_t fewest_words = 4; // of a piece that is looked for in others
constexpr double least_cover = 0.55;    // of the piece's words in what it was split from
constexpr double beside = 0.15;         // what standing beside the others of its group counts

/// One side's provisions without a pair joined to the provisions of the other side that hold their
/// words. Written for splits; a merge is a split seen from the other side.
class Joiner {
public:
    /// `whole_of`: what each piece is paired with, `piece_of` the other way round.
    Joiner(const std::vector<Bag>& wholes, const std::vector<Bag>& pieces,
           const std::vector<std::optional<std::size_t>>& piece_of,
           const std::vector<std::optional<std::size_t>>& whole_of,
           const std::vector<double>& weights)
        : wholes_(wholes), pieces_(pieces), whole_of_(whole_of), weights_(weights),
          joined_(wholes.size()), rest_(wholes.size()) {
        for (std::size_t i = 0; i < wholes.size(); ++i)
            if (piece_of[i]) joined_[i].push_back(*piece_of[i]);
    }

    /// For each whole its pieces; `closed` are wholes that must stay as they are.
    std::vector<std::vector<std::size_t>> join(const std::vector<bool>& closed) {
        with_word_.resize(weights_.size());
        for (std::size_t i = 0; i < wholes_.size(); ++i)
            if (!closed[i])
                for (const CountedWord& word : wholes_[i].words)
                    with_word_[word.word].push_back(static_cast<std::uint32_t>(i));
        std::vector<double> shared(wholes_.size());
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (!whole_of_[i] && pieces_[i].length >= fewest_words) add_candidates(i, shared);
        std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
            return std::tuple(-a.cover, a.piece, a.whole) < std::tuple(-b.cover, b.piece, b.whole);
        });
        std::vector<bool> taken(pieces_.size());
        for (const Candidate& one : candidates_) {
            if (taken[one.piece] || cover(one.piece, one.whole) < least_cover) continue;
            taken[one.piece] = true;
            rest_[one.whole] = without(rest_of(one.whole), pieces_[one.piece], weights_);
            joined_[one.whole].push_back(one.piece);
        }
        for (std::vector<std::size_t>& pieces : joined_) std::ranges::sort(pieces);
        return std::move(joined_);
    }

private:
    struct Candidate {
        std::size_t piece, whole;
        double cover;
    };

    /// What of a whole is in none of its pieces yet.
    const Bag& rest_of(std::size_t whole) {
        std::optional<Bag>& rest = rest_[whole];
        if (!rest) {
            rest = wholes_[whole];
            for (std::size_t piece : joined_[whole])
                rest = without(*rest, pieces_[piece], weights_);
        }
        return *rest;
    }

    double cover(std::size_t piece, std::size_t whole) {
        const double words =
            common_weight(pieces_[piece], rest_of(whole), weights_) / pieces_[piece].weight;
        const bool stands_beside = std::ranges::any_of(joined_[whole], [&](std::size_t other) {
            return other + 1 == piece || piece + 1 == other;
        });
        return words + (stands_beside ? beside : 0);
    }

    void add_candidates(std::size_t piece, std::vector<double>& shared) {
        std::vector<CountedWord> words = pieces_[piece].words;
        std::ranges::stable_sort(
            words, {}, [&](const CountedWord& word) { return with_word_[word.word].size(); });
        std::vector<std::uint32_t> found;
        std::size_t used = 0;
        for (const CountedWord& word : words) {
            const std::vector<std::uint32_t>& places = with_word_[word.word];
            if (places.empty()) continue;
            if (places.size() > most_with_word || ++used > rare_words) break;
            for (std::uint32_t whole : places) {
                if (shared[whole] == 0) found.push_back(whole);
                shared[whole] += weights_[word.word];
            }
        }
        std::ranges::sort(found, [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(-shared[a], a) < std::tuple(-shared[b], b);
        });
        for (std::uint32_t whole : found) shared[whole] = 0;
        if (found.size() > most_candidates) found.resize(most_candidates);
        for (std::uint32_t whole : found)
            if (const double covered = cover(piece, whole); covered >= least_cover)
                candidates_.push_back({piece, whole, covered});
    }

    const std::vector<Bag>&wholes_, &pieces_;
    const std::vector<std::optional<std::size_t>>& whole_of_;
    const std::vector<double>& weights_;
    std::vector<std::vector<std::size_t>> joined_;
    std::vector<std::optional<Bag>> rest_;
    std::vector<std::vector<std::uint32_t>> with_word_;
    std::vector<Candidate> candidates_;
};

} // namespace

std::vector<Group> group_provisions(const std::vector<Provision>& before,
                                    const std::vector<Provision>& after, const Bags& bags,
                                    const Pairing& pairing) {
    const auto splits =
        Joiner(bags.before, bags.after, pairing.after_of, pairing.before_of, bags.weights)
            .join(std::vector<bool>(before.size()));
    Pairing split = pairing;
    std::vector<bool> closed(after.size());
    for (std::size_t i = 0; i < splits.size(); ++i)
        for (std::size_t piece : splits[i]) {
            split.pair(i, piece);
            closed[piece] = splits[i].size() > 1;
        }
    const auto merges =
        Joiner(bags.after, bags.before, split.before_of, split.after_of, bags.weights).join(closed);

    // A merged provision's pair is a piece of it; each before is in one list only.
    std::vector<bool> is_placed(before.size());
    std::vector<Group> groups;
    std::vector<std::size_t> place(before.size()); // index of a group
    for (std::size_t j = 0; j < after.size(); ++j) {
        Group group;
        group.after = {j};
        if (closed[j]) {
            const std::size_t whole = *split.before_of[j];
            if (is_placed[whole]) continue;
            group = {{whole}, splits[whole]};
        } else {
            group.before = merges[j];
        }
        for (std::size_t i : group.before) {
            is_placed[i] = true;
            place[i] = groups.size();
        }
        groups.push_back(std::move(group));
    }
    // What was dropped stands behind what it stood behind.
    std::vector<std::vector<std::size_t>> dropped_behind(groups.size() + 1);
    for (std::size_t i = 0, behind = 0; i < before.size(); ++i) {
        if (is_placed[i])
            behind = place[i] + 1;
        else
            dropped_behind[behind].push_back(i);
    }
    std::vector<Group> ordered;
    for (std::size_t k = 0; k <= groups.size(); ++k) {
        if (k > 0) ordered.push_back(std::move(groups[k - 1]));
        for (std::size_t i : dropped_behind[k]) ordered.push_back({{i}, {}});
    }
    return ordered;
}

} // namespace clausula
