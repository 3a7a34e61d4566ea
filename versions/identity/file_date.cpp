#include "versions/identity/file_date.h"

#include <charconv>
#include <chrono>
#include <vector>

namespace clausula {

namespace {

struct Number {
    std::size_t begin = 0, digits = 0;
    int value = 0;

    std::size_t end() const { return begin + digits; }
};

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

std::vector<Number> numbers_in(std::string_view name) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < name.size();) {
        if (!is_digit_byte(name[at])) {
            ++at;
            continue;
        }
        Number number{.begin = at};
        while (at < name.size() && is_digit_byte(name[at])) ++at;
        number.digits = at - number.begin;
        std::from_chars(name.data() + number.begin, name.data() + at, number.value);
        numbers.push_back(number);
    }
    return numbers;
}

bool is_year(int value) { return value >= 1900 && value <= 2100; }

std::optional<PrintedDate> day_of(int year, int month, int day) {
    using namespace std::chrono;
    if (!is_year(year) || month < 1 || day < 1) return std::nullopt;
    const auto m = static_cast<unsigned>(month), d = static_cast<unsigned>(day);
    if (!year_month_day{std::chrono::year(year), std::chrono::month(m), std::chrono::day(d)}.ok())
        return std::nullopt;
    return PrintedDate{year, m, d};
}

/// One character between two numbers, or 0.
char between(std::string_view name, const Number& first, const Number& second) {
    return second.begin == first.end() + 1 ? name[first.end()] : '\0';
}

/// Three numbers with the same sign between them.
std::optional<PrintedDate> day_of(std::string_view name, const Number& a, const Number& b,
                                  const Number& c) {
    const char sign = between(name, a, b);
    if (std::string_view("-_. ").find(sign) == std::string_view::npos ||
        between(name, b, c) != sign || b.digits > 2)
        return std::nullopt;
    if (a.digits == 4 && c.digits <= 2) return day_of(a.value, b.value, c.value);
    if (a.digits > 2 || c.digits != 4) return std::nullopt;
    // With full stops the day comes first; with other signs it does in Europe only.
    if (sign == '.' || a.value > 12) return day_of(c.value, b.value, a.value);
    if (b.value > 12) return day_of(c.value, a.value, b.value);
    return std::nullopt;
}

std::optional<PrintedDate> less_than_day(std::string_view name, const std::vector<Number>& numbers,
                                         std::size_t i) {
    const Number& year = numbers[i];
    if (year.digits != 4 || !is_year(year.value)) return std::nullopt;
    if (i + 1 < numbers.size() && numbers[i + 1].digits == 2 && numbers[i + 1].value >= 1 &&
        numbers[i + 1].value <= 12 && between(name, year, numbers[i + 1]) == '-')
        return PrintedDate{year.value, static_cast<unsigned>(numbers[i + 1].value), {}};
    return PrintedDate{year.value, {}, {}};
}

} // namespace

std::optional<PrintedDate> date_in_file_name(std::string_view path) {
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::vector<Number> numbers = numbers_in(name);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Number& number = numbers[i];
        if (number.digits == 8)
            if (auto day =
                    day_of(number.value / 10'000, number.value / 100 % 100, number.value % 100))
                return day;
        if (i + 2 < numbers.size())
            if (auto day = day_of(name, number, numbers[i + 1], numbers[i + 2])) return day;
    }
    std::optional<PrintedDate> best;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (auto date = less_than_day(name, numbers, i);
            date && (!best || (date->month && !best->month)))
            best = date;
    return best;
}

std::string row_of_files(const SourceFile& file) {
    const std::string path = file.display_path();
    const std::size_t name = path.find_last_of('/') + 1;
    const std::size_t folder = name < 2 ? 0 : path.find_last_of('/', name - 2) + 1;
    if (!date_in_file_name(path)) return "";
    std::string row = path.substr(folder, name - folder);
    for (std::size_t at = name; at < path.size(); ++at) {
        if (!is_digit_byte(path[at]))
            row += path[at];
        else if (!row.ends_with('#'))
            row += '#';
    }
    return row;
}

} // namespace clausula
