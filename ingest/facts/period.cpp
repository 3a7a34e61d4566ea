#include "ingest/facts/period.h"

#include "ingest/facts/date_tokens.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/structure.h"

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

} // namespace

std::vector<StatedDate> find_period(const Document& document) {
    const Span title = find_title(document.text);
    const std::string_view words = document.text[title];
    std::vector<FoundDate> dates = find_dates(words);
    std::erase_if(dates, [](const FoundDate& date) { return date.is_day(); });
    const bool is_report = document.kind && document.kind->kind == DocumentKind::report;
    if (dates.empty() && is_report)
        if (const auto year = last_year_of(words)) dates.push_back(*year);
    if (dates.empty()) return {};
    const FoundDate& date = dates.front();
    return {{DateKind::period,
             date.range,
             {{title.begin + date.span.begin, title.begin + date.span.end}, "period/title", 0.8}}};
}

} // namespace clausula
