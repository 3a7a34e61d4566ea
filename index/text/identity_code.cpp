#include "index/text/identity_code.h"

#include <algorithm>
#include <string>

namespace clausula {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The number that figures make; -1 where there are not as many.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int number = 0;
    for (const char c : text.substr(at, count)) {
        if (!is_digit(c)) return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool is_date(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

/// ISO/IEC 7812-1, annex B, of ten figures, the last of which checks the others.
bool passes_luhn(std::string_view figures) {
    int sum = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const int figure = figures[i] - '0';
        const int weighted = i % 2 == 0 ? 2 * figure : figure;
        sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
}

/// Bytes of "010190-123M" at the beginning of a text; 0 where there is none.
std::size_t finnish(std::string_view text) {
    constexpr std::string_view centuries = "+-ABCDEFUVWXY",
                               checks = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    constexpr std::size_t length = 11, sign = 6;
    if (text.size() < length || centuries.find(text[sign]) == std::string_view::npos) return 0;
    const int day = number_at(text, 0, 2), month = number_at(text, 2, 2),
              date = number_at(text, 0, sign), number = number_at(text, sign + 1, 3);
    const std::size_t check = checks.find(text[length - 1]);
    if (date < 0 || number < 0 || !is_date(month, day) || check == std::string_view::npos) return 0;
    // What ends in a letter is nothing else, whether it was misread or not.
    const bool is_right = (date * 1000LL + number) % 31 == static_cast<long long>(check);
    return is_right || !is_digit(text[length - 1]) ? length : 0;
}

/// Bytes of "850709-9805" at the beginning of a text; 0 where there is none.
std::size_t swedish(std::string_view text) {
    constexpr std::size_t length = 11, sign = 6;
    if (text.size() < length || (text[sign] != '-' && text[sign] != '+')) return 0;
    constexpr int coordination = 60; // is added to the day
    const int month = number_at(text, 2, 2), day = number_at(text, 4, 2);
    if (number_at(text, 0, 2) < 0 || number_at(text, sign + 1, 4) < 0 ||
        (!is_date(month, day) && !is_date(month, day - coordination)))
        return 0;
    const std::string figures =
        std::string(text.substr(0, sign)) + std::string(text.substr(sign + 1, length - sign - 1));
    return text.front() != '0' || passes_luhn(figures) ? length : 0;
}

} // namespace

Span identity_code_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return {};
    const std::string_view rest = text.substr(at);
    std::size_t length = std::max(finnish(rest), swedish(rest));
    const int century = number_at(text, at, 2);
    if (length == 0 && (century == 19 || century == 20))
        if (const std::size_t short_one = swedish(rest.substr(2)); short_one > 0)
            length = short_one + 2;
    const std::size_t end = at + length;
    const bool goes_on = end < text.size() && (is_digit(text[end]) || is_letter(text[end]));
    return length > 0 && !goes_on ? Span{at, end} : Span{};
}

} // namespace clausula
