#include "versions/align/redline.h"
#include "versions/wording.h"

#include <algorithm>
#include <unordered_map>

namespace clausula {

namespace {

constexpr std::size_t fewest_inside = 2, fewest_between = 5; // words
constexpr std::size_t most_places = 16; // of a phrase that is looked for: more tell nothing
constexpr std::size_t long_word = 4, fewest_bytes_inside = 16, fewest_bytes_between = 32;

/// The words of a redline's side that are neither the same nor moved yet; indexes of tokens.
std::vector<std::size_t> changed_words(const std::vector<RedlineToken>& tokens,
                                       const std::vector<std::size_t>& same,
                                       const std::vector<std::size_t>& noise) {
    std::vector<std::size_t> words;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].is_word && same[i] == Redline::none && noise[i] == Redline::none)
            words.push_back(i);
    return words;
}

struct WordPlace {
    std::size_t redline, word; ///< index of `words` of that redline
};

class MoveFinder {
public:
    explicit MoveFinder(std::vector<Redline>& redlines) : redlines_(redlines) {
        for (const Redline& redline : redlines) {
            removed_.push_back(
                changed_words(redline.before, redline.after_of, redline.noise_of_before));
            added_.push_back(
                changed_words(redline.after, redline.before_of, redline.noise_of_after));
        }
    }

    std::vector<Move> find() {
        // The long ones first, wherever they went; they must not be cut up by what is near.
        std::vector<std::size_t> all(redlines_.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        find(all, fewest_between);
        for (std::size_t i : all) find({i}, fewest_inside);
        return std::move(moves_);
    }

private:
    bool is_removed(std::size_t redline, std::size_t word) const {
        return word < removed_[redline].size() &&
               redlines_[redline].move_of_before[removed_[redline][word]] == Redline::none;
    }

    bool is_added(std::size_t redline, std::size_t word) const {
        return word < added_[redline].size() &&
               redlines_[redline].move_of_after[added_[redline][word]] == Redline::none;
    }

    std::uint64_t form_removed(std::size_t redline, std::size_t word) const {
        return redlines_[redline].before[removed_[redline][word]].form;
    }

    std::uint64_t form_added(std::size_t redline, std::size_t word) const {
        return redlines_[redline].after[added_[redline][word]].form;
    }

    void find(const std::vector<std::size_t>& among, std::size_t fewest) {
        std::unordered_map<std::uint64_t, std::vector<WordPlace>> places;
        for (std::size_t redline : among)
            for (std::size_t word = 0; word + fewest <= removed_[redline].size(); ++word) {
                std::uint64_t phrase = 0;
                bool whole = true;
                for (std::size_t k = 0; k < fewest; ++k) {
                    whole = whole && is_removed(redline, word + k);
                    phrase = mixed(phrase, form_removed(redline, word + k));
                }
                if (whole) places[phrase].push_back({redline, word});
            }
        if (places.empty()) return;
        for (std::size_t redline : among)
            for (std::size_t word = 0; word + fewest <= added_[redline].size();) {
                std::uint64_t phrase = 0;
                for (std::size_t k = 0; k < fewest; ++k)
                    phrase = mixed(phrase, form_added(redline, word + k));
                const auto found = places.find(phrase);
                const std::size_t taken =
                    found == places.end() ? 0 : take(found->second, {redline, word}, fewest);
                word += std::max<std::size_t>(taken, 1);
            }
    }

    /// Marks the longest stretch that begins at `to` and at one of the places; how many words there
    /// are dealt with.
    std::size_t take(const std::vector<WordPlace>& places, WordPlace to, std::size_t fewest) {
        if (places.size() > most_places) return 0;
        WordPlace best{};
        std::size_t length = 0;
        for (const WordPlace& from : places) {
            std::size_t words = 0;
            while (is_removed(from.redline, from.word + words) &&
                   is_added(to.redline, to.word + words) &&
                   form_removed(from.redline, from.word + words) ==
                       form_added(to.redline, to.word + words) &&
                   (words == 0 || stands_together(from, to, words)))
                ++words;
            if (words <= length) continue;
            best = from;
            length = words;
        }
        if (length >= fewest && tells_something(best, to, length)) mark(best, to, length);
        return length;
    }

    /// Whether the words before `words` and at it stand side by side on both sides.
    bool stands_together(WordPlace from, WordPlace to, std::size_t words) const {
        const auto near = [](const std::vector<std::size_t>& tokens, std::size_t word,
                             const std::vector<std::size_t>& same) {
            for (std::size_t i = tokens[word - 1] + 1; i < tokens[word]; ++i)
                if (same[i] != Redline::none) return false;
            return tokens[word] - tokens[word - 1] <= 3;
        };
        return near(removed_[from.redline], from.word + words, redlines_[from.redline].after_of) &&
               near(added_[to.redline], to.word + words, redlines_[to.redline].before_of);
    }

    /// Not only small words, which stand together everywhere.
    bool tells_something(WordPlace from, WordPlace to, std::size_t length) const {
        std::size_t bytes = 0, words = 0;
        for (std::size_t k = 0; k < length; ++k) {
            const std::size_t size =
                redlines_[from.redline].before[removed_[from.redline][from.word + k]].span.size();
            bytes += size;
            words += size >= long_word ? 1 : 0;
        }
        return words >= 2 &&
               bytes >= (from.redline == to.redline ? fewest_bytes_inside : fewest_bytes_between);
    }

    void mark(WordPlace from, WordPlace to, std::size_t length) {
        const std::size_t id = moves_.size();
        Redline &left = redlines_[from.redline], &right = redlines_[to.redline];
        const std::vector<std::size_t>&words = removed_[from.redline], &places = added_[to.redline];
        Move move = {from.redline, words[from.word], words[from.word + length - 1],
                     to.redline,   places[to.word],  places[to.word + length - 1]};
        // The mark behind a sentence goes with it.
        while (move.from_last + 1 < left.before.size() && move.to_last + 1 < right.after.size() &&
               !left.before[move.from_last + 1].is_word &&
               left.before[move.from_last + 1].form == right.after[move.to_last + 1].form) {
            ++move.from_last;
            ++move.to_last;
        }
        for (std::size_t i = move.from_begin; i <= move.from_last; ++i)
            if (left.after_of[i] == Redline::none) left.move_of_before[i] = id;
        for (std::size_t i = move.to_begin; i <= move.to_last; ++i)
            if (right.before_of[i] == Redline::none) right.move_of_after[i] = id;
        moves_.push_back(move);
    }

    std::vector<Redline>& redlines_;
    std::vector<std::vector<std::size_t>> removed_, added_;
    std::vector<Move> moves_;
};

} // namespace

std::vector<Move> find_moves(std::vector<Redline>& redlines) { return MoveFinder(redlines).find(); }

} // namespace clausula
