#include "ingest/facts/commitments/told.h"

#include "ingest/facts/printed_date.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

/// The first year or day in the words that comes before the predicate.
void add_when(Told& told, const PhrasedSentence& sentence, std::string_view text, Span span) {
    for (const FoundDate& date : find_dates(text.substr(span.begin, span.size()))) {
        if (!date.is_single()) continue;
        told.when = iso_date(*date.range.first);
        told.when_words = Span{span.begin + date.span.begin, span.begin + date.span.end};
        return;
    }
    // "sopivat jo 2012"
    for (const PhraseWord& word : sentence.words) {
        const bool is_year =
            word.term.size() == 4 && (word.term.starts_with("19") || word.term.starts_with("20")) &&
            std::ranges::all_of(word.term, [](char c) { return c >= '0' && c <= '9'; });
        if (!is_year || word.span.end > span.end) continue;
        told.when = word.term;
        told.when_words = word.span;
        return;
    }
}

/// The words for an agreement: what stands before the noun and belongs to it.
Span named(const PhrasedSentence& sentence, PhraseMatch noun) {
    constexpr std::size_t most = 4;
    std::size_t first = noun.first;
    for (std::size_t count = 0; first > 0 && count < most; ++count) {
        const std::size_t before = first - 1;
        if (sentence.words[first].mark != 0) break;
        if (!sentence.is_at(Cue::attributes, before) && !sentence.is_at(Cue::other, before)) break;
        first = before;
    }
    return sentence.span_of(first, noun.last);
}

bool is_own(const PhrasedSentence& sentence, PhraseMatch noun) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(2, noun.first); ++back)
        if (sentence.is_at(Cue::own, noun.first - back)) return true;
    return false;
}

bool has_other(const PhrasedSentence& sentence, PhraseMatch noun) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(2, noun.first); ++back)
        if (sentence.is_at(Cue::other, noun.first - back)) return true;
    return false;
}

/// "sopimuksen mukaan", "enligt kollektivavtalet", "under the Main Agreement"
bool is_source(const PhrasedSentence& sentence, PhraseMatch noun) {
    constexpr std::size_t near = 5;
    if (sentence.end_of(Cue::according, noun.last) && sentence.language_words().verb_first &&
        !sentence.language_words().owners.empty())
        return true;
    for (std::size_t back = 1; back <= std::min(near, noun.first); ++back)
        if (const auto end = sentence.end_of(Cue::according, noun.first - back);
            end && *end <= noun.first && sentence.language_words().owners.empty())
            return true;
    return false;
}

} // namespace

std::optional<Told> concluded_in(const PhrasedSentence& sentence, std::string_view text,
                                 Span span) {
    const auto noun = sentence.find(Cue::agreements, 0, sentence.words.size());
    if (!noun || is_own(sentence, *noun) || !sentence.has(Cue::concluded)) return std::nullopt;
    Told told;
    add_when(told, sentence, text, span);
    if (told.when.empty()) return std::nullopt;
    told.agreement = Span{named(sentence, *noun).begin, sentence.words.back().span.end};
    return told;
}

bool refers_back(const PhrasedSentence& sentence) {
    constexpr std::size_t first_words = 4;
    return sentence.find(Cue::plain_agreements, 0, first_words).has_value() ||
           sentence.find(Cue::other, 0, 1).has_value();
}

std::optional<Told> told_in(const PhrasedSentence& sentence, const Duty* duty,
                            std::string_view text, Span span, bool is_agreement, bool is_minutes) {
    const std::size_t end = duty != nullptr ? duty->predicate.first : sentence.words.size();
    const std::size_t last_word = duty != nullptr ? duty->predicate.last : end;
    const Span before = {span.begin,
                         std::max(span.begin, duty != nullptr && end < sentence.words.size()
                                                  ? sentence.words[end].span.begin
                                                  : span.end)};
    for (std::size_t at = 0; at < last_word; ++at) {
        const auto last = sentence.end_of(Cue::agreements, at);
        if (!last) continue;
        const PhraseMatch noun{Cue::agreements, at, *last};
        if (is_own(sentence, noun) || !is_source(sentence, noun)) continue;
        const bool is_plain = sentence.is_at(Cue::plain_agreements, at);
        if (is_agreement && is_plain && !has_other(sentence, noun)) continue;
        Told told;
        add_when(told, sentence, text, before);
        told.agreement = named(sentence, noun);
        return told;
    }
    const bool is_reported = sentence.find(Cue::reported, 0, end + 3).has_value();
    if (!is_reported &&
        (duty == nullptr || !duty->is_past || is_minutes || (duty->is_decision && is_agreement)))
        return std::nullopt;
    Told told;
    add_when(told, sentence, text, before);
    if (const auto noun = sentence.find(Cue::agreements, 0, end); noun && !is_own(sentence, *noun))
        told.agreement = named(sentence, *noun);
    return told;
}

} // namespace clausula
