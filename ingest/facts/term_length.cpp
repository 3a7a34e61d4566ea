#include "ingest/facts/term_length.h"

#include "ingest/facts/printed_date.h"
#include "ingest/facts/time_length.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

/// A renewal, a notice, a warranty; or nothing near says that it is how long it lasts.
bool is_no_term(const Surroundings& words) {
    constexpr std::size_t near = 70;
    const std::size_t skip = words.before.size() > near ? words.before.size() - near : 0;
    const std::string_view before =
        std::string_view(words.before).substr(words.before.find(' ', skip));
    return !has_cue(before, &DateWords::lasts) || has_cue(before, &DateWords::other_lengths) ||
           has_cue(plain_words(clipped(words.after, 40)), &DateWords::other_lengths);
}

/// The last day in the words that something begins from.
std::optional<PrintedDate> last_start(std::string_view words) {
    std::optional<PrintedDate> start;
    for (const FoundDate& date : find_dates(words))
        if (date.is_day() &&
            (ends_with_cue(plain_words(words.substr(0, date.span.begin)), &DateWords::from) ||
             begins_with_cue(plain_words(clipped(words.substr(date.span.end), 40)),
                             &DateWords::from_behind)))
            start = date.range.first;
    return start;
}

/// Whether nothing behind a length of time can tell from when it is counted.
bool ends_there(std::string_view behind) {
    const std::size_t at = behind.find_first_not_of(' ');
    return at == std::string_view::npos ||
           std::string_view(".,;:").find(behind[at]) != std::string_view::npos;
}

/// The day that a length of time is counted from, where the document states it.
std::optional<PrintedDate> base_of(const Surroundings& words, std::string_view before,
                                   std::string_view behind, const OwnDays& days) {
    constexpr std::size_t near = 80;
    std::optional<PrintedDate> base;
    const std::string after = plain_words(clipped(words.after, near));
    const std::vector<FoundDate> dates = find_dates(clipped(behind, near));
    if (!dates.empty() && dates.front().is_single() &&
        ends_with_cue(plain_words(behind.substr(0, dates.front().span.begin)), &DateWords::from))
        base = dates.front().range.first;
    else if (has_cue(after, &DateWords::own_day))
        base = days.made;
    else if (has_cue(after, &DateWords::on_signing))
        base = days.signed_on;
    else if (has_cue(after, &DateWords::names) || has_cue(words.before, &DateWords::names))
        base = days.start;
    else if (has_cue(words.before, &DateWords::own_day))
        base = days.made;
    else if (starts_on_signing(words.before))
        base = days.signed_on;
    else if (const auto start = last_start(before))
        base = start;
    else if (ends_there(behind))
        base = days.start;
    return base && base->day ? base : std::nullopt;
}

/// From a length of time to the end of the day it is counted from: some words more.
Span until_base(const Text& text, Span length, Span sentence) {
    constexpr std::size_t near = 60;
    const std::string_view behind = text[{length.end, sentence.end}];
    std::size_t size = clipped(behind, near).size();
    if (size < behind.size()) size = behind.substr(0, size).find_last_of(' ');
    if (size == std::string_view::npos) return length;
    const std::size_t comma = behind.find_first_of(",;(");
    return trimmed(text, {length.begin, length.end + std::min(size, comma)});
}

} // namespace

std::optional<StatedDate> find_term_length(const Text& text, const TermSentence& sentence,
                                           const OwnDays& days) {
    for (TimeLength length : find_lengths(text[sentence.span])) {
        if (length.days > 0) continue; // of a notice, mostly
        length.span.begin += sentence.span.begin;
        length.span.end += sentence.span.begin;
        const Surroundings words = around(text, sentence.span, length.span);
        if (!has_cue(words.before, &DateWords::in_force) || is_no_term(words)) continue;
        const auto from = base_of(words, text[words_before(text, sentence.span, length.span)],
                                  text[{length.span.end, sentence.span.end}], days);
        DateRange range;
        if (from) range.last = printed(end_of(first_day(*from), length.months));
        // A second length of the sentence is a renewal's or a notice's.
        return StatedDate{DateKind::in_force,
                          range,
                          {until_base(text, length.span, sentence.span),
                           from ? "in-force/length" : "in-force/length-unresolved",
                           from ? 0.7 : 0.6}};
    }
    return std::nullopt;
}

} // namespace clausula
