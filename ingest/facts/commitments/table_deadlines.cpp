#include "ingest/facts/commitments/table_deadlines.h"

#include "ingest/facts/commitments/calendar_days.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>

namespace clausula {

namespace {

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// Between alternatives: "or", "eller", "tai".
void mark_alternatives(std::vector<Deadline>& found, const PhrasedSentence& sentence) {
    for (std::size_t i = 1; i < found.size(); ++i)
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
            const Span word = sentence.words[at].span;
            if (word.begin >= found[i - 1].words.end && word.end <= found[i].words.begin &&
                sentence.is_at(Cue::either, at))
                found[i].either = word;
        }
}

/// "30 november eller den dag beställaren medger": what stands behind the "or".
void add_alternative(std::vector<Deadline>& found, const PhrasedSentence& sentence) {
    const std::size_t size = sentence.words.size();
    for (std::size_t at = 1; at + 1 < size; ++at) {
        if (!sentence.is_at(Cue::either, at)) continue;
        const Span behind = sentence.span_of(at + 1, size);
        if (std::ranges::none_of(found,
                                 [&](const Deadline& one) { return one.words.end > behind.begin; }))
            found.push_back({"relative", behind, sentence.words[at].span});
        return;
    }
}

} // namespace

std::vector<Deadline> table_deadlines(std::string_view text, Span cell, const Language& language,
                                      const std::optional<Day>& day) {
    static const PartyNames none;
    const PhrasedSentence sentence(text, cell, language, none);
    if (sentence.has(Cue::recurring)) return {{"recurring", cell, std::nullopt}};
    const DueWords due{sentence, text, cell, language};
    std::vector<Deadline> found;
    const auto add = [&](Deadline one) {
        if (std::ranges::none_of(
                found, [&](const Deadline& other) { return overlap(other.words, one.words); }))
            found.push_back(std::move(one));
    };
    for (const FoundDate& date : find_dates(text.substr(cell.begin, cell.size())))
        if (date.is_single()) {
            const Span words = {cell.begin + date.span.begin, cell.begin + date.span.end};
            add({iso_date(last_day(*date.range.last)), words, std::nullopt});
        }
    for (Deadline& one : weeks(due, day)) add(std::move(one));
    for (Deadline& one : printed_days_without_year(due, day)) add(std::move(one));
    if (found.empty()) return {{"relative", cell, std::nullopt}};
    std::ranges::sort(found, {}, [](const Deadline& one) { return one.words.begin; });
    mark_alternatives(found, sentence);
    add_alternative(found, sentence);
    return found;
}

} // namespace clausula
