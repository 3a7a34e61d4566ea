#include "index/text/sentences.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/programmes/cue_sentence.h"
#include "ingest/facts/programmes/stretches.h"
#include "ingest/facts/signature_parts.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_sentence = 600; // bytes; what is longer tells of more than one thing
constexpr std::size_t near = 14;              // words between the verb and its date

/// The words for what happened that stand nearest to a date, and that date.
struct ToldEvent {
    std::string_view what;
    TokenRange words;
    const FoundStretch* on = nullptr;
    std::size_t distance = near + 1;
};

std::size_t distance_of(TokenRange one, TokenRange other) {
    return one.end <= other.begin ? other.begin - one.end : one.begin - other.end;
}

ToldEvent find_event(const CueSentence& sentence, const std::vector<const Language*>& languages,
                     const std::vector<FoundStretch>& dates) {
    ToldEvent best;
    for (const Language* language : languages)
        for (const EventWords& event : language->programmes->events)
            for (const TokenRange words : find_cues(sentence, event.cues))
                for (const FoundStretch& date : dates) {
                    const bool overlaps =
                        words.begin < date.tokens.end && date.tokens.begin < words.end;
                    if (!date.is_single() || overlaps) continue;
                    const std::size_t distance = distance_of(words, date.tokens);
                    if (distance < best.distance) best = {event.what, words, &date, distance};
                }
    return best;
}

bool has_year(std::string_view words) {
    for (std::size_t at = 0; at + 4 <= words.size(); ++at)
        if (std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                        words.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                        [](char c) { return c >= '0' && c <= '9'; }))
            return true;
    return false;
}

} // namespace

void read_events(Document& document) {
    const std::vector<const Language*> languages = languages_of(document);
    const std::string_view content = document.text.content;
    const SignatureParts signatures(document);
    for (const Span span : sentences_of(content, find_language(document.language))) {
        if (span.size() > longest_sentence || !has_year(document.text[span])) continue;
        const CueSentence sentence(content, span);
        std::vector<FoundStretch> dates = find_stretches(sentence, languages, {});
        std::erase_if(dates, [&](const FoundStretch& date) {
            return is_last_day(sentence, languages, date);
        });
        const ToldEvent event = find_event(sentence, languages, dates);
        if (event.on == nullptr || signatures.contain(span.begin)) continue;
        Fact fact{FactKind::event, {}, {span, "event/sentence", 0.8}};
        fact.fields = {
            {"name", joined(document.text[span]), span},
            {"what", std::string(event.what), sentence.document_span(event.words)},
            {"on", iso_date(*event.on->range.first), sentence.document_span(event.on->tokens)}};
        document.facts.push_back(std::move(fact));
    }
}

} // namespace clausula
