#include "ingest/facts/commitments/deadlines.h"

#include "index/language/date_words.h"
#include "ingest/facts/time_length.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

/// The last day on which the document states to be in force.
std::optional<Day> last_in_force(const Document& document) {
    std::optional<Day> last;
    for (const StatedDate& date : document.dates)
        if (date.kind == DateKind::in_force && date.range.last)
            last = std::max(last.value_or(last_day(*date.range.last)), last_day(*date.range.last));
    return last;
}

/// The last day of signing, as that is when an agreement is made; else the day it is dated.
std::optional<Day> signing(const Document& document) {
    std::optional<Day> made;
    for (const DateKind kind : {DateKind::signing, DateKind::dated}) {
        for (const StatedDate& date : document.dates)
            if (date.kind == kind && date.range.last && date.range.last->day)
                made =
                    std::max(made.value_or(last_day(*date.range.last)), last_day(*date.range.last));
        if (made) break;
    }
    return made;
}

std::optional<int> number_of(std::string_view term, const Language& language) {
    int number = 0;
    const auto [end, error] = std::from_chars(term.data(), term.data() + term.size(), number);
    if (error == std::errc{} && end == term.data() + term.size() && number > 0 && number < 1000)
        return number;
    const auto word = std::ranges::find(language.dates->numbers, term, &CountWord::word);
    return word == language.dates->numbers.end() ? std::nullopt : std::optional(word->count);
}

std::optional<Day> counted(Day from, std::string_view text, const PhrasedSentence& words,
                           const Language& language) {
    const auto& units = language.commitments->unit_days;
    for (std::size_t at = 1; at < words.words.size(); ++at) {
        const auto unit = std::ranges::find(units, words.words[at].term, &CountWord::word);
        const auto number = number_of(words.words[at - 1].term, language);
        if (unit != units.end() && number) return from + std::chrono::days(*number * unit->count);
    }
    const std::vector<TimeLength> lengths = find_lengths(text);
    if (lengths.empty()) return std::nullopt;
    return end_of(from, lengths.front().months);
}

} // namespace

std::optional<Day> own_day(const Document& document) {
    if (const auto made = signing(document)) return made;
    for (const StatedDate& date : document.dates)
        if ((date.kind == DateKind::issue || date.kind == DateKind::update) && date.range.last)
            return last_day(*date.range.last);
    return std::nullopt;
}

DueBases due_bases(const Document& document) {
    return {signing(document), last_in_force(document)};
}

std::optional<Day> due_day(const Deadline& deadline, const DueBases& bases, std::string_view text,
                           const Language& language) {
    if (deadline.value == "term") return bases.last;
    if (deadline.value != "relative") return std::nullopt;
    static const PartyNames none;
    const PhrasedSentence words(text, deadline.words, language, none);
    // What is counted back from, or from something else than the signing, has no day.
    if (!bases.made || !words.has(Cue::own_day) || words.has(Cue::before_event))
        return std::nullopt;
    const std::string_view printed = text.substr(deadline.words.begin, deadline.words.size());
    return counted(*bases.made, printed, words, language);
}

} // namespace clausula
