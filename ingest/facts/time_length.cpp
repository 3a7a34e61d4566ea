#include "ingest/facts/time_length.h"

#include "index/language/date_words.h"
#include "index/language/language.h"
#include "index/text/tokens.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

constexpr int longest = 99;       // of months or years; else it is a year, an amount, …
constexpr int longest_days = 366; // of days or weeks

/// One of these.
struct Unit {
    int months, days;
};

std::optional<int> number_of(const Token& token, int most) {
    const std::string& word = token.term;
    if (word.front() >= '0' && word.front() <= '9') {
        int number = 0;
        const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        const std::string_view ending(rest, word.data() + word.size());
        const bool is_number = error == std::errc{} && number > 0 && number <= most;
        const bool is_ordinal =
            ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
        return is_number && (ending.empty() || is_ordinal) ? std::optional(number) : std::nullopt;
    }
    for (const Language* language : all_languages())
        for (const CountWord& number : language->dates->numbers)
            if (number.word == word) return number.count;
    return std::nullopt;
}

/// None when the word is no unit.
std::optional<Unit> unit_of(const Token& token) {
    const auto is_one_of = [&](DateWords::Words words) {
        return std::ranges::find(words, token.term) != words.end();
    };
    for (const Language* language : all_languages()) {
        const DateWords& words = *language->dates;
        if (is_one_of(words.years)) return Unit{12, 0};
        if (is_one_of(words.months_long)) return Unit{1, 0};
        if (is_one_of(words.weeks)) return Unit{0, 7};
        if (is_one_of(words.days)) return Unit{0, 1};
    }
    return std::nullopt;
}

} // namespace

std::vector<TimeLength> find_lengths(std::string_view words) {
    std::vector<TimeLength> lengths;
    const std::vector<Token> tokens = tokens_of(words);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const std::optional<Unit> unit = unit_of(tokens[i]);
        if (!unit) continue;
        if (!lengths.empty() && lengths.back().span.end == tokens[i - 1].span.end) {
            lengths.back().span.end = tokens[i].span.end; // "five (5) year anniversary"
            continue;
        }
        const int most = unit->days > 0 ? longest_days : longest;
        const std::optional<int> number = number_of(tokens[i - 1], most);
        if (!number) continue;
        std::size_t begin = i - 1; // "three (3) years": the same number twice
        if (begin > 0 && number_of(tokens[begin - 1], most) == number) --begin;
        lengths.push_back({*number * unit->months,
                           {tokens[begin].span.begin, tokens[i].span.end},
                           *number * unit->days});
    }
    return lengths;
}

std::string iso_length(const TimeLength& length) {
    return length.days > 0 ? "P" + std::to_string(length.days) + "D"
                           : "P" + std::to_string(length.months) + "M";
}

Day end_of(Day from, int months) {
    using namespace std::chrono;
    const year_month_day begin(from);
    const year_month_day end = begin + std::chrono::months(months);
    return end.ok() ? Day(end) : Day(end.year() / end.month() / last);
}

} // namespace clausula
