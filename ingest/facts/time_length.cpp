#include "ingest/facts/time_length.h"

#include "index/language/language.h"
#include "index/text/tokens.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

constexpr int longest = 99; // of a unit; else it is a year, an amount, …

std::optional<int> number_of(const Token& token) {
    const std::string& word = token.term;
    if (word.front() >= '0' && word.front() <= '9') {
        int number = 0;
        const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        const std::string_view ending(rest, word.data() + word.size());
        const bool is_number = error == std::errc{} && number > 0 && number <= longest;
        const bool is_ordinal =
            ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
        return is_number && (ending.empty() || is_ordinal) ? std::optional(number) : std::nullopt;
    }
    for (const Language* language : all_languages())
        for (const CountWord& number : language->dates.numbers)
            if (number.word == word) return number.count;
    return std::nullopt;
}

/// How many months one of this unit is; none when the word is no unit.
std::optional<int> months_of(const Token& token) {
    for (const Language* language : all_languages()) {
        const DateWords& words = language->dates;
        if (std::ranges::find(words.years, token.term) != words.years.end()) return 12;
        if (std::ranges::find(words.months_long, token.term) != words.months_long.end()) return 1;
    }
    return std::nullopt;
}

} // namespace

std::vector<TimeLength> find_lengths(std::string_view words) {
    std::vector<TimeLength> lengths;
    const std::vector<Token> tokens = tokens_of(words);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const std::optional<int> unit = months_of(tokens[i]);
        if (!unit) continue;
        if (!lengths.empty() && lengths.back().span.end == tokens[i - 1].span.end) {
            lengths.back().span.end = tokens[i].span.end; // "five (5) year anniversary"
            continue;
        }
        const std::optional<int> number = number_of(tokens[i - 1]);
        if (!number) continue;
        std::size_t begin = i - 1; // "three (3) years": the same number twice
        if (begin > 0 && number_of(tokens[begin - 1]) == number) --begin;
        lengths.push_back({*number * *unit, {tokens[begin].span.begin, tokens[i].span.end}});
    }
    return lengths;
}

Day end_of(Day from, int months) {
    using namespace std::chrono;
    const year_month_day begin(from);
    const year_month_day end = begin + std::chrono::months(months);
    return end.ok() ? Day(end) : Day(end.year() / end.month() / last);
}

} // namespace clausula
