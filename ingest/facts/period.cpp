#include "ingest/facts/period.h"

#include "ingest/facts/cues.h"
#include "ingest/facts/date_tokens.h"
#include "ingest/facts/printed_date.h"
#include "ingest/facts/time_length.h"
#include "ingest/structure/piece.h"
#include "ingest/structure/structure.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t most_lines = 25;    // of the head
constexpr std::size_t longest_line = 120; // bytes

bool is_of(const Document& document, DocumentKind kind) {
    return document.kind && document.kind->kind == kind;
}

/// A year at the end of the title: "Vuosikertomus 2022"; "2016/17" is two.
std::optional<FoundDate> last_year_of(std::string_view title) {
    const std::vector<DateToken> tokens = date_tokens(title);
    const auto is_year = [&](std::size_t i) {
        return tokens[i].digits == 4 && tokens[i].value >= 1900 && tokens[i].value <= 2100;
    };
    if (tokens.empty()) return std::nullopt;
    std::size_t i = tokens.size() - 1;
    PrintedDate last{tokens[i].value, {}, {}};
    const bool ends_two = i > 0 && is_year(i - 1) &&
                          tokens[i].span.begin == tokens[i - 1].span.end + 1 &&
                          title[tokens[i - 1].span.end] == '/' &&
                          tokens[i].value % 100 == (tokens[i - 1].value + 1) % 100;
    if (ends_two) last.year = tokens[--i].value + 1;
    // "Esitys 34/2020" is a number.
    const bool stands_alone = tokens[i].span.begin == 0 || title[tokens[i].span.begin - 1] == ' ';
    if (!is_year(i) || !stands_alone) return std::nullopt;
    return FoundDate{{PrintedDate{tokens[i].value, {}, {}}, last},
                     {tokens[i].span.begin, tokens.back().span.end}};
}

StatedDate period(const FoundDate& date, std::size_t offset, const char* rule) {
    return {DateKind::period,
            date.range,
            {{offset + date.span.begin, offset + date.span.end}, rule, 0.8}};
}

/// "for the year ended 31 March 2017", "for the six months ended 30 June 2018", "31.12.2020
/// päättyneeltä tilikaudelta": a stretch that is told by its last day.
std::optional<FoundDate> year_ended(std::string_view words) {
    for (FoundDate date : find_dates(words)) {
        if (!date.is_day()) continue;
        const std::string_view before = words.substr(0, date.span.begin);
        if (!ends_with_cue(plain_words(before), &DateWords::year_ended) &&
            !begins_with_cue(plain_words(clipped(words.substr(date.span.end), 60)),
                             &DateWords::year_ended_behind))
            continue;
        constexpr std::size_t near = 16; // bytes: "months ended "
        const std::vector<TimeLength> lengths = find_lengths(before);
        const bool is_told = !lengths.empty() && lengths.back().months > 0 &&
                             before.size() - lengths.back().span.end < near;
        const Day end = first_day(*date.range.last);
        // The stretch begins the day behind the same day of its first month: 1 April for 31 March.
        const Day begin =
            end_of(end + std::chrono::days(1), is_told ? -lengths.back().months : -12);
        date.range.first = printed(begin);
        return date;
    }
    return std::nullopt;
}

std::optional<StatedDate> from_title(const Document& document) {
    const Span title = find_title(document.text);
    const std::string_view words = document.text[title];
    if (words.size() > longest_line) return std::nullopt; // a sentence
    if (const auto year = year_ended(words)) return period(*year, title.begin, "period/year-ended");
    for (const FoundDate& date : find_dates(words))
        if (!date.is_day() &&
            (!date.is_single() || !date.range.first->month || date.span.end == words.size()))
            return period(date, title.begin, "period/title");
    if (!is_of(document, DocumentKind::report) || date_tokens(words).size() < 2)
        return std::nullopt;
    const auto year = last_year_of(words);
    return year ? std::optional(period(*year, title.begin, "period/title")) : std::nullopt;
}

/// A short line among the first with a stretch behind a word that says what it is, or at the head
/// of a report with nothing else.
std::optional<StatedDate> from_line(const Document& document) {
    const std::vector<Paragraph>& paragraphs = document.text.paragraphs;
    const bool is_report = is_of(document, DocumentKind::report);
    // A stretch at an agreement's head is how long it is in force.
    if (is_of(document, DocumentKind::agreement) || is_of(document, DocumentKind::amendment))
        return std::nullopt;
    for (std::size_t i = 0; i < std::min(most_lines, paragraphs.size()); ++i) {
        const Span span = paragraphs[i].span;
        if (span.size() > longest_line) continue;
        const std::string_view words = document.text[span];
        if (is_report)
            if (const auto year = year_ended(words))
                return period(*year, span.begin, "period/year-ended");
        for (const FoundDate& date : find_dates(words)) {
            const bool is_all = is_report && date.span.size() == span.size();
            if (!date.is_day() &&
                (is_all ||
                 (!date.is_single() && ends_with_cue(plain_words(words.substr(0, date.span.begin)),
                                                     &DateWords::periods))))
                return period(date, span.begin, "period/line");
        }
        constexpr std::size_t longest_year = 9; // "2016/2017"
        if (is_report && words.size() <= longest_year)
            if (const auto year = last_year_of(words))
                return period(*year, span.begin, "period/line");
    }
    return std::nullopt;
}

/// What a decision or a grant is for: "Bidraget avser arbeten under tiden 1 maj 2013–31 oktober
/// 2014", "valitaan … ajalle 1.8.2021–31.7.2022".
std::optional<StatedDate> from_decision(const Document& document) {
    const Text& text = document.text;
    bool is_decision = false;
    for (std::size_t i = 0; i < std::min(most_lines, text.paragraphs.size()); ++i) {
        const Span span = text.paragraphs[i].span;
        is_decision = is_decision || (span.size() <= longest_line &&
                                      has_cue(plain_words(text[span]), &DateWords::decisions));
    }
    if (!is_decision || is_of(document, DocumentKind::report) ||
        is_of(document, DocumentKind::minutes))
        return std::nullopt;
    for (const Span& passage : passages_of(text))
        for (const Span& part : sentences_of_passage(text[passage])) {
            constexpr std::size_t longest_sentence = 1000; // bytes
            const Span sentence = {passage.begin + part.begin, passage.begin + part.end};
            if (sentence.size() > longest_sentence) continue;
            for (const FoundDate& date : find_dates(text[sentence]))
                if (!date.is_single() && date.range.first->month &&
                    has_cue(plain_words(text[{sentence.begin, sentence.begin + date.span.begin}]),
                            &DateWords::granted))
                    return period(date, sentence.begin, "period/decision");
        }
    return std::nullopt;
}

} // namespace

std::vector<StatedDate> find_period(const Document& document) {
    for (const auto find : {from_title, from_line, from_decision})
        if (const auto found = find(document)) return {*found};
    return {};
}

} // namespace clausula
