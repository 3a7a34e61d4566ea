#include "index/model/date.h"

#include <charconv>
#include <cstdio>

namespace clausula {

namespace {

using namespace std::chrono;

/// The digits between two places of a text that has nothing else there.
std::optional<unsigned> digits(std::string_view text, std::size_t begin, std::size_t count) {
    unsigned value = 0;
    const char* end = text.data() + begin + count;
    const auto [rest, error] = std::from_chars(text.data() + begin, end, value);
    if (error != std::errc{} || rest != end) return std::nullopt;
    return value;
}

} // namespace

Day first_day(const PrintedDate& date) {
    return sys_days{year(date.year) / month(date.month.value_or(1)) / day(date.day.value_or(1))};
}

Day last_day(const PrintedDate& date) {
    if (date.month && date.day) return first_day(date);
    return sys_days{year(date.year) / month(date.month.value_or(12)) / last};
}

PrintedDate printed(Day day) {
    const year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day())};
}

std::string iso_date(const PrintedDate& date) {
    char text[48];
    const unsigned month = date.month.value_or(0), day = date.day.value_or(0);
    if (date.month && date.day)
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", date.year, month, day);
    else if (date.month)
        std::snprintf(text, sizeof text, "%04d-%02u", date.year, month);
    else
        std::snprintf(text, sizeof text, "%04d", date.year);
    return text;
}

std::string iso_date(Day day) { return iso_date(printed(day)); }

std::optional<PrintedDate> parse_iso_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const auto year_digits = digits(text, 0, 4);
    if (!year_digits) return std::nullopt;
    PrintedDate date{static_cast<int>(*year_digits), {}, {}};
    if (text.size() > 4) {
        date.month = digits(text, 5, 2);
        if (text[4] != '-' || !date.month) return std::nullopt;
    }
    if (text.size() > 7) {
        date.day = digits(text, 8, 2);
        if (text[7] != '-' || !date.day) return std::nullopt;
    }
    const auto day_of = year(date.year) / month(date.month.value_or(1)) / day(date.day.value_or(1));
    return day_of.ok() ? std::optional(date) : std::nullopt;
}

} // namespace clausula
