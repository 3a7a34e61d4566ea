#include "ingest/facts/period.h"

#include "ingest/facts/cues.h"
#include "ingest/facts/date_tokens.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/structure.h"

#include <algorithm>

namespace clausula {

namespace {

/// A year at the end of the title: "Vuosikertomus 2022".
std::optional<FoundDate> last_year_of(std::string_view title) {
    const std::vector<DateToken> tokens = date_tokens(title);
    if (tokens.size() < 2) return std::nullopt;
    const DateToken& token = tokens.back();
    const bool is_year = token.digits == 4 && token.value >= 1900 && token.value <= 2100;
    // "Esitys 34/2020" is a number.
    if (!is_year || title[token.span.begin - 1] != ' ') return std::nullopt;
    const PrintedDate year{token.value, {}, {}};
    return FoundDate{{year, year}, token.span};
}

StatedDate period(const FoundDate& date, std::size_t offset, const char* rule) {
    return {DateKind::period,
            date.range,
            {{offset + date.span.begin, offset + date.span.end}, rule, 0.8}};
}

std::optional<StatedDate> from_title(const Document& document) {
    const Span title = find_title(document.text);
    const std::string_view words = document.text[title];
    for (const FoundDate& date : find_dates(words))
        if (!date.is_day()) return period(date, title.begin, "period/title");
    const bool is_report = document.kind && document.kind->kind == DocumentKind::report;
    if (!is_report) return std::nullopt;
    const auto year = last_year_of(words);
    return year ? std::optional(period(*year, title.begin, "period/title")) : std::nullopt;
}

/// A short line among the first with a stretch behind a word that says what it is.
std::optional<StatedDate> from_line(const Document& document) {
    constexpr std::size_t longest = 120, most = 25;
    const std::vector<Paragraph>& paragraphs = document.text.paragraphs;
    for (std::size_t i = 0; i < std::min(most, paragraphs.size()); ++i) {
        const Span span = paragraphs[i].span;
        if (span.size() > longest) continue;
        const std::string_view words = document.text[span];
        for (const FoundDate& date : find_dates(words))
            if (!date.is_single() &&
                ends_with_cue(plain_words(words.substr(0, date.span.begin)), &DateWords::periods))
                return period(date, span.begin, "period/line");
    }
    return std::nullopt;
}

} // namespace

std::vector<StatedDate> find_period(const Document& document) {
    for (const auto find : {from_title, from_line})
        if (const auto found = find(document)) return {*found};
    return {};
}

} // namespace clausula
