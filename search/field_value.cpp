#include "search/field_value.h"

#include "index/text/suggest.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"
#include "search/day_range.h"

#include <charconv>
#include <optional>
#include <vector>

namespace clausula {

namespace {

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [rest, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || rest != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_value(const Field& field, std::string_view text) {
    if (field.type == Field::Type::integer)
        return !text.empty() && text.size() <= 9 &&
               text.find_first_not_of("0123456789") == std::string_view::npos;
    const std::optional<double> value = number_of(text);
    return value && *value >= 0 && *value <= 1;
}

std::string wrong_range(const Field& field) {
    const std::string name(field.name);
    if (field.type == Field::Type::share)
        return "expected a number from 0 to 1, as in " + name + ":<0.8 or " + name + ":0.5..0.9";
    const std::string example = field.name == "year" ? "2015" : "3";
    const std::string later = field.name == "year" ? "2020" : "9";
    return "expected a whole number or a range, as in " + name + ":" + example + ", " + name + ":" +
           example + ".." + later + " or " + name + ":" + example + "..";
}

std::string read_range(const Field& field, std::string_view typed, Query& query) {
    query.kind = Query::Kind::range;
    if (const std::size_t dots = typed.find(".."); dots != std::string_view::npos) {
        query.low = typed.substr(0, dots);
        query.high = typed.substr(dots + 2);
        if (query.low.empty() && query.high.empty()) return wrong_range(field);
        if (!query.low.empty() && !is_value(field, query.low)) return wrong_range(field);
        if (!query.high.empty() && !is_value(field, query.high)) return wrong_range(field);
        if (!query.low.empty() && !query.high.empty() &&
            *number_of(query.low) > *number_of(query.high))
            return "this range runs backwards; expected the smaller number first";
        return {};
    }
    const std::size_t sign = typed.find_first_not_of("<>=");
    const std::string_view comparison = typed.substr(0, sign);
    const std::string value(sign == std::string_view::npos ? "" : typed.substr(sign));
    if (!is_value(field, value)) return wrong_range(field);
    if (comparison.empty() || comparison == "=")
        query.low = query.high = value;
    else if (comparison == "<")
        query.high = "<" + value;
    else if (comparison == "<=")
        query.high = value;
    else if (comparison == ">")
        query.low = ">" + value;
    else if (comparison == ">=")
        query.low = value;
    else
        return wrong_range(field);
    return {};
}

std::string read_day(const Field& field, std::string_view typed, Query& query) {
    const auto day = parse_iso_date(typed);
    if (!day || !day->day)
        return "expected a day, as in " + std::string(field.name) + ":2021-06-30";
    query.text = typed;
    return {};
}

std::string read_days(const Field& field, std::string_view typed, Query& query) {
    const std::string name(field.name);
    const auto days = parse_day_range(typed);
    if (!days)
        return "expected a day, a month, a year or a range, as in " + name + ":2021-06-30, " +
               name + ":2021 or " + name + ":2020..2021";
    if (days->runs_backwards()) return "this range runs backwards; expected the earlier date first";
    query.kind = Query::Kind::range;
    query.low = days->low ? iso_date(*days->low) : "";
    query.high = days->high ? iso_date(*days->high) : "";
    return {};
}

std::string read_choice(const Field& field, std::string_view typed, Query& query) {
    query.text = find_choice(field, typed);
    if (!query.text.empty()) return {};
    std::vector<std::string> words;
    std::string list;
    for (const Choice& choice : field.choices) {
        list += (list.empty() ? "" : ", ") + std::string(choice.value);
        words.emplace_back(choice.value);
        for (std::string_view other : choice.others)
            if (!other.empty()) words.emplace_back(other);
    }
    std::string message = "expected one of " + list;
    if (const auto meant = suggest(fold_case(typed), words))
        message += "; did you mean " + *meant + "?";
    return message;
}

/// "2023-02-31", "2023..": a year, and signs and figures only.
bool looks_like_days(std::string_view typed) {
    constexpr std::size_t year = 4;
    const std::string_view first = typed.substr(0, year);
    return first.size() == year &&
           first.find_first_not_of("0123456789") == std::string_view::npos &&
           typed.find_first_not_of("0123456789-.") == std::string_view::npos;
}

} // namespace

std::string read_field_value(const Field& field, std::string_view typed, Query& query) {
    // "2023-02-31" is no name either, and the other field says what is wrong with it.
    if (!field.dated.empty() && (parse_day_range(typed) || looks_like_days(typed)))
        return read_field_value(*find_field(field.dated), typed, query);
    query.field = field.name;
    if (typed.empty()) return "expected a value after " + query.field + ":";
    switch (field.type) {
    case Field::Type::choice:
        return read_choice(field, typed, query);
    case Field::Type::integer:
    case Field::Type::share:
        return read_range(field, typed, query);
    case Field::Type::day:
        return read_day(field, typed, query);
    case Field::Type::days:
        return read_days(field, typed, query);
    case Field::Type::words:
    case Field::Type::number:
        break;
    }
    query.text = typed;
    if (tokens_of(typed).empty()) return "expected a letter or a digit";
    return {};
}

} // namespace clausula
