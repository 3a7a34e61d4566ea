#include "ingest/facts/commitments/sentence.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_phrase = 12; // words

} // namespace

PhrasedSentence::PhrasedSentence(std::string_view text, Span span, const Language& language,
                                 const PartyNames& names)
    : words(phrase_words(text, span)), text_(text), language_(&language), names_(&names),
      matches_(phrases_of(&language)->find(words)), begins_(words.size() + 1, matches_.size()),
      cues_(words.size()) {
    for (std::size_t i = matches_.size(); i-- > 0;) {
        begins_[matches_[i].first] = i;
        cues_[matches_[i].first].set(static_cast<std::size_t>(matches_[i].cue));
    }
}

std::optional<std::size_t> PhrasedSentence::end_of(Cue cue, std::size_t first) const {
    if (first >= words.size() || !cues_[first].test(static_cast<std::size_t>(cue)))
        return std::nullopt;
    for (std::size_t i = begins_[first]; i < matches_.size() && matches_[i].first == first; ++i)
        if (matches_[i].cue == cue) return matches_[i].last;
    return std::nullopt;
}

std::optional<std::size_t> PhrasedSentence::begin_of(Cue cue, std::size_t last) const {
    std::optional<std::size_t> begin;
    for (std::size_t back = 1; back <= std::min(longest_phrase, last); ++back)
        if (end_of(cue, last - back) == last) begin = last - back;
    return begin;
}

std::optional<PhraseMatch> PhrasedSentence::find(Cue cue, std::size_t first,
                                                 std::size_t last) const {
    for (std::size_t at = first; at < std::min(last, words.size()); ++at)
        if (const auto end = end_of(cue, at)) return PhraseMatch{cue, at, *end};
    return std::nullopt;
}

} // namespace clausula
