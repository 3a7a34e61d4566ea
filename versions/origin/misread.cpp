#include "versions/origin/misread.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct WordRange {
    std::size_t first = 0, last = 0;

    std::size_t size() const { return last - first; }
};

WordRange words_in(const std::vector<WordingWord>& words, Span span) {
    const auto at = [&](std::size_t begin) {
        const auto word = std::ranges::lower_bound(
            words, begin, {}, [](const WordingWord& one) { return one.span.begin; });
        return static_cast<std::size_t>(word - words.begin());
    };
    if (span.empty()) return {};
    return {at(span.begin), at(span.end)};
}

/// Of each word the one of the other document that it is, read well or not.
struct Counterparts {
    std::vector<std::size_t> of_before, of_after;
};

void pair(Counterparts& counterparts, WordRange before, WordRange after) {
    if (before.size() == 0 || after.size() == 0) return;
    for (std::size_t i = before.first; i < before.last; ++i)
        counterparts.of_before[i] = std::min(after.first + (i - before.first), after.last - 1);
    for (std::size_t i = after.first; i < after.last; ++i)
        counterparts.of_after[i] = std::min(before.first + (i - after.first), before.last - 1);
}

void extend(WordRange& range, WordRange more) {
    if (more.size() == 0) return;
    if (range.size() == 0) range.first = more.first;
    range.last = more.last;
}

/// Noise that stands together is one: a redline may tell what was read on each side by itself.
void add(Counterparts& counterparts, const std::vector<Edit>& redline, const WordedDocument& before,
         const WordedDocument& after) {
    WordRange noise_before, noise_after;
    for (const Edit& edit : redline) {
        const WordRange words_before = words_in(before.words, edit.before),
                        words_after = words_in(after.words, edit.after);
        if (edit.kind == EditKind::noise) {
            extend(noise_before, words_before);
            extend(noise_after, words_after);
            continue;
        }
        pair(counterparts, noise_before, noise_after);
        noise_before = noise_after = {};
        if (edit.kind == EditKind::same && words_before.size() == words_after.size())
            pair(counterparts, words_before, words_after);
    }
    pair(counterparts, noise_before, noise_after);
}

/// Whether each of its words is a word within the other.
bool is_within(const WordedSentence& sentence, const std::vector<std::size_t>& counterparts,
               const WordedSentence& other) {
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i)
        if (counterparts[i] < other.first_word || counterparts[i] >= other.last_word) return false;
    return true;
}

} // namespace

std::vector<std::optional<std::size_t>> same_but_for_noise(const Alignment& alignment,
                                                           const WordedDocument& before,
                                                           const WordedDocument& after) {
    Counterparts counterparts = {std::vector<std::size_t>(before.words.size(), none),
                                 std::vector<std::size_t>(after.words.size(), none)};
    for (const AlignedProvisions& group : alignment.groups)
        add(counterparts, group.redline, before, after);

    std::vector<std::optional<std::size_t>> same(after.sentences.size());
    for (std::size_t i = 0; i < same.size(); ++i) {
        const WordedSentence& sentence = after.sentences[i];
        const std::size_t word = counterparts.of_after[sentence.first_word];
        if (word == none) continue;
        const auto other =
            std::ranges::upper_bound(before.sentences, word, {}, &WordedSentence::last_word);
        if (other == before.sentences.end()) continue;
        if (is_within(sentence, counterparts.of_after, *other) &&
            is_within(*other, counterparts.of_before, sentence))
            same[i] = static_cast<std::size_t>(other - before.sentences.begin());
    }
    return same;
}

} // namespace clausula
