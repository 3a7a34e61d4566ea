#include "ingest/facts/printed_date.h"

#include "ingest/facts/date_tokens.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = DateToken::Kind;

/// "95" is 1995 and "24" is 2024: an agreement is rarely signed thirty years from now.
int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

class DateReader {
public:
    DateReader(std::string_view words, SlashOrder order, ShortYears short_years)
        : words_(words), tokens_(date_tokens(words)), order_(order) {
        if (short_years == ShortYears::read) lengthen_years();
    }

    std::vector<FoundDate> run() {
        for (std::size_t i = 0; i < tokens_.size();) i = std::max(i + 1, read(i));
        return std::move(found_);
    }

private:
    /// The token behind the date at `i`; `i` when there is none.
    std::size_t read(std::size_t i) {
        for (const auto form :
             {&DateReader::in_figures, &DateReader::iso, &DateReader::with_strokes,
              &DateReader::month_first, &DateReader::day_first, &DateReader::month_alone,
              &DateReader::year_alone}) {
            const std::size_t end = (this->*form)(i);
            if (end == i) continue;
            begin_of_stretch(i);
            join_to_last();
            return end;
        }
        return i;
    }

    bool is(std::size_t i, Kind kind) const {
        return i < tokens_.size() && tokens_[i].kind == kind;
    }

    /// Takes the last of three numbers apart by points or strokes for a year: "6.3.95", "6/29/09".
    void lengthen_years() {
        for (std::size_t i = 2; i < tokens_.size(); ++i) {
            const std::string_view apart = gap(i - 1);
            const bool is_last =
                i + 1 == tokens_.size() || (gap(i) != apart && !gap(i).starts_with(apart));
            if (is(i, Kind::number) && tokens_[i].digits == 2 && is_day(i - 1) && is_day(i - 2) &&
                (apart == "." || apart == "/") && gap(i - 2) == apart && is_last) {
                tokens_[i].value = full_year(tokens_[i].value);
                tokens_[i].digits = 4;
            }
        }
    }

    bool is_year(std::size_t i) const {
        return is(i, Kind::number) && tokens_[i].digits == 4 && tokens_[i].value >= 1500 &&
               tokens_[i].value <= 2200;
    }

    bool is_day(std::size_t i) const {
        return is(i, Kind::number) && tokens_[i].digits <= 2 && tokens_[i].value >= 1 &&
               tokens_[i].value <= 31;
    }

    /// What stands between a token and the next.
    std::string_view gap(std::size_t i) const {
        return words_.substr(tokens_[i].span.end, tokens_[i + 1].span.begin - tokens_[i].span.end);
    }

    /// Whether only these characters stand between two tokens.
    bool apart_by(std::size_t i, std::string_view allowed, std::size_t most = 3) const {
        return i + 1 < tokens_.size() && gap(i).size() <= most &&
               gap(i).find_first_not_of(allowed) == std::string_view::npos;
    }

    /// Keeps a date that the calendar has; tells whether it did.
    bool add(std::size_t first, std::size_t last, int year, std::optional<int> month = {},
             std::optional<int> day = {}) {
        using namespace std::chrono;
        const auto number = [](int value) { return static_cast<unsigned>(value); };
        const year_month_day date{std::chrono::year(year),
                                  std::chrono::month(number(month.value_or(1))),
                                  std::chrono::day(number(day.value_or(1)))};
        if (!date.ok()) return false;
        PrintedDate printed{year, {}, {}};
        if (month) printed.month = number(*month);
        if (day) printed.day = number(*day);
        found_.push_back({{printed, printed}, {tokens_[first].span.begin, tokens_[last].span.end}});
        return true;
    }

    /// "12.3.2020", "12. 3. 2020".
    std::size_t in_figures(std::size_t i) {
        if (!is_day(i) || !is_day(i + 1) || !is_year(i + 2)) return i;
        for (std::size_t k : {i, i + 1})
            if (!apart_by(k, ". \n") || gap(k).front() != '.') return i;
        return add(i, i + 2, tokens_[i + 2].value, tokens_[i + 1].value, tokens_[i].value) ? i + 3
                                                                                           : i;
    }

    std::size_t iso(std::size_t i) {
        if (!is_year(i) || !is_day(i + 1) || !is_day(i + 2)) return i;
        if (gap(i) != "-" || gap(i + 1) != "-") return i;
        if (tokens_[i + 1].digits != 2 || tokens_[i + 2].digits != 2) return i;
        return add(i, i + 2, tokens_[i].value, tokens_[i + 1].value, tokens_[i + 2].value) ? i + 3
                                                                                           : i;
    }

    /// "9/24/2018", where one of the two can't be a month or the order is known; "12/3 2020".
    std::size_t with_strokes(std::size_t i) {
        if (!is_day(i) || !is_day(i + 1) || !is_year(i + 2)) return i;
        if (gap(i) != "/" && gap(i) != " / ") return i;
        int day = tokens_[i].value, month = tokens_[i + 1].value;
        if (gap(i + 1) == "/") {
            const bool is_told = day > 12 || month > 12 || day == month;
            if (!is_told && order_ == SlashOrder::unknown) return i;
            if (is_told ? month > 12 : order_ == SlashOrder::month_first) std::swap(day, month);
        } else if (gap(i + 1) != " ") {
            return i;
        }
        if (month > 12) return i;
        return add(i, i + 2, tokens_[i + 2].value, month, day) ? i + 3 : i;
    }

    /// "March 12, 2020", "April 14th, 2020".
    std::size_t month_first(std::size_t i) {
        if (!is(i, Kind::month) || !is_day(i + 1) || !apart_by(i, " .\n")) return i;
        std::size_t k = i + 2;
        if (is(k, Kind::between)) ++k;
        if (!is_year(k) || !apart_by(k - 1, " ,\n")) return i;
        return add(i, k, tokens_[k].value, tokens_[i].value, tokens_[i + 1].value) ? k + 1 : i;
    }

    /// "12 päivänä maaliskuuta 2020", "12th day of March, 2020", "19 Jan. 1998".
    std::size_t day_first(std::size_t i) {
        if (!is_day(i)) return i;
        std::size_t k = i + 1;
        while (is(k, Kind::between) && k < i + 6) ++k;
        if (!is(k, Kind::month) || !is_year(k + 1)) return i;
        for (std::size_t j = i; j <= k; ++j)
            if (!apart_by(j, " .,:\n")) return i;
        return add(i, k + 1, tokens_[k + 1].value, tokens_[k].value, tokens_[i].value) ? k + 2 : i;
    }

    /// "March 2020".
    std::size_t month_alone(std::size_t i) {
        if (!is(i, Kind::month) || !is_year(i + 1) || !apart_by(i, " ,.\n")) return i;
        return add(i, i + 1, tokens_[i + 1].value, tokens_[i].value) ? i + 2 : i;
    }

    /// "vuoden 2020", "vuoden 2025 kesäkuun", "åren 2021–2022"; and without a word "2015–2017".
    std::size_t year_alone(std::size_t i) {
        const bool is_told = is(i, Kind::year_word) && is_year(i + 1) && apart_by(i, " ");
        if (!is_told && (!is_year(i) || !ends_stretch_of_years(i))) return i;
        const std::size_t k = is_told ? i + 1 : i;
        // "vuoden 2025 kesäkuun", if no other year stands behind the month
        if (is_told && is(k + 1, Kind::month) && apart_by(k, " \n") && !is_year(k + 2))
            return add(i, k + 1, tokens_[k].value, tokens_[k + 1].value) ? k + 2 : i;
        return add(i, k, tokens_[k].value) ? k + 1 : i;
    }

    bool ends_stretch_of_years(std::size_t i) const {
        const auto rises = [&](std::size_t from, std::size_t to) {
            constexpr int longest = 60; // years; else it is something else: "1200–1500 euros"
            return is_year(from) && is_year(to) && tokens_[to].value > tokens_[from].value &&
                   tokens_[to].value - tokens_[from].value < longest &&
                   is_between_dates(gap(from)) && gap(from).size() <= 5;
        };
        return rises(i, i + 1) || (i > 0 && rises(i - 1, i));
    }

    /// The last date may be the end of a stretch of which the beginning is cut short:
    /// "1.–30.6.2021", "15.11.–15.2.2021", "1–30 juni 2021".
    void begin_of_stretch(std::size_t i) {
        FoundDate& end = found_.back();
        if (i == 0 || !end.is_day() || named_month_before(i)) return;
        if (!is_day(i) || !is_day(i - 1) || !is_between_dates(gap(i - 1))) return;
        PrintedDate first = *end.range.first;
        std::size_t begin = i - 1;
        const bool has_month = i > 1 && is_day(i - 2) && (gap(i - 2) == "." || gap(i - 2) == ". ");
        if (has_month) {
            begin = i - 2;
            first.month = static_cast<unsigned>(tokens_[i - 1].value);
        }
        first.day = static_cast<unsigned>(tokens_[begin].value);
        if (has_month && first.month > end.range.last->month) --first.year;
        begin_at(begin, first);
    }

    /// "1 January – 31 December 2020", "April 1 to June 30, 2020".
    bool named_month_before(std::size_t i) {
        std::size_t k = i; // behind the first day and its month
        while (k > 2 && i - k < 3 && is(k - 1, Kind::other)) --k;
        if (k < 2) return false;
        const bool day_first = is_day(k - 2) && is(k - 1, Kind::month);
        const bool month_first = is(k - 2, Kind::month) && is_day(k - 1);
        const std::size_t between = tokens_[k - 1].span.end;
        if ((!day_first && !month_first) || !apart_by(k - 2, " .\n") ||
            !is_between_dates(words_.substr(between, tokens_[i].span.begin - between)))
            return false;
        PrintedDate first = *found_.back().range.first;
        first.month = static_cast<unsigned>(tokens_[day_first ? k - 1 : k - 2].value);
        first.day = static_cast<unsigned>(tokens_[day_first ? k - 2 : k - 1].value);
        if (first.month > found_.back().range.last->month) --first.year;
        return begin_at(k - 2, first);
    }

    /// Makes the last date a stretch that begins at a token, with this day.
    bool begin_at(std::size_t token, const PrintedDate& first) {
        FoundDate& end = found_.back();
        const auto day = std::chrono::year(first.year) / std::chrono::month(*first.month) /
                         std::chrono::day(*first.day);
        if (!day.ok() || first_day(first) >= first_day(*end.range.last)) return false;
        end.range.first = first;
        end.span.begin = tokens_[token].span.begin;
        return true;
    }

    /// "1.1.2018–31.12.2020": two dates become one stretch.
    void join_to_last() {
        if (found_.size() < 2) return;
        const FoundDate &one = found_[found_.size() - 2], &other = found_.back();
        if (!one.is_single() || !other.is_single() || one.span.end > other.span.begin) return;
        if (one.range.first->day.has_value() != other.range.first->day.has_value()) return;
        if (first_day(*one.range.first) >= first_day(*other.range.first)) return;
        if (!is_between_dates(words_.substr(one.span.end, other.span.begin - one.span.end))) return;
        found_[found_.size() - 2] = {{one.range.first, other.range.last},
                                     {one.span.begin, other.span.end}};
        found_.pop_back();
    }

    std::string_view words_;
    std::vector<DateToken> tokens_;
    SlashOrder order_;
    std::vector<FoundDate> found_;
};

} // namespace

std::vector<FoundDate> find_dates(std::string_view words, SlashOrder order,
                                  ShortYears short_years) {
    return DateReader(words, order, short_years).run();
}

SlashOrder slash_order(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    bool month_first = false, day_first = false, is_asked = false;
    for (std::size_t i = 1; i + 1 < text.size() && !is_asked; ++i)
        is_asked = text[i] == '/' && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (!is_asked) return SlashOrder::unknown;
    const std::vector<DateToken> tokens = date_tokens(text);
    const auto is_day = [](const DateToken& token) {
        return token.kind == Kind::number && token.digits <= 2;
    };
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const DateToken &one = tokens[i], &two = tokens[i + 1], &three = tokens[i + 2];
        if (three.kind != Kind::number || three.digits != 4) continue;
        const bool has_strokes = is_day(one) && is_day(two) && text[one.span.end] == '/' &&
                                 text[two.span.end] == '/' && two.span.begin == one.span.end + 1 &&
                                 three.span.begin == two.span.end + 1;
        if ((one.kind == Kind::month && is_day(two)) || (has_strokes && two.value > 12))
            month_first = true;
        else if ((is_day(one) && two.kind == Kind::month) || (has_strokes && one.value > 12))
            day_first = true;
    }
    if (month_first == day_first) return SlashOrder::unknown;
    return month_first ? SlashOrder::month_first : SlashOrder::day_first;
}

} // namespace clausula
