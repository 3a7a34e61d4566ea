#include "ingest/facts/commitments/heads.h"

namespace clausula {

namespace {

constexpr std::size_t longest = 8; // words

/// Where the head ends, or a bracket that explains it begins.
std::size_t end_of_words(const PhrasedSentence& sentence) {
    for (std::size_t at = 1; at < sentence.words.size(); ++at)
        if (sentence.words[at].mark == '(') return at;
    return sentence.words.size();
}

/// "Kommunens", "the Board's": whose form only an ending makes.
std::optional<WordRange> owner_by_ending(const PhrasedSentence& sentence, std::size_t last) {
    const std::string_view owner = sentence.printed(last - 1);
    if (!owner.ends_with('s') && !owner.ends_with('S')) return std::nullopt;
    if (owner.size() == 1) // behind an apostrophe
        return last > 1 ? actor_before(sentence, last - 1, Cue::actors, false) : std::nullopt;
    Span words = sentence.span_of(0, last);
    --words.end;
    const PhrasedSentence bare = sentence.part(words);
    if (bare.words.size() != last) return std::nullopt;
    return actor_before(bare, last, Cue::actors, false);
}

std::optional<WordRange> owner(const PhrasedSentence& sentence, std::size_t noun,
                               std::size_t behind, std::size_t end) {
    if (behind == end && noun > 0) {
        if (!sentence.language_words().owners.empty())
            return actor_before(sentence, noun, Cue::owners, false);
        return owner_by_ending(sentence, noun);
    }
    // "Duties of the Supplier"
    if (noun == 0 && behind < end)
        if (const auto actor = actor_at(sentence, behind); actor && actor->last == end)
            return actor;
    return std::nullopt;
}

} // namespace

std::optional<VerblessHead> verbless_head(const PhrasedSentence& sentence) {
    if (sentence.words.empty()) return std::nullopt;
    const std::size_t end = end_of_words(sentence);
    if (end > longest) return std::nullopt;
    for (std::size_t at = 0; at < end; ++at)
        if (const auto behind = sentence.end_of(Cue::duties, at))
            if (const auto actor = owner(sentence, at, *behind, end)) return VerblessHead{*actor};
    const auto actor = actor_before(sentence, end, Cue::actors, false);
    if (actor && actor->first == 0) return VerblessHead{*actor, true};
    return std::nullopt;
}

} // namespace clausula
