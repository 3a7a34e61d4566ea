#include "ingest/readers/list_number.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clausula {

namespace {

std::string roman(int number) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> values = {{
        {1000, "m"},
        {900, "cm"},
        {500, "d"},
        {400, "cd"},
        {100, "c"},
        {90, "xc"},
        {50, "l"},
        {40, "xl"},
        {10, "x"},
        {9, "ix"},
        {5, "v"},
        {4, "iv"},
        {1, "i"},
    }};
    std::string text;
    for (const auto& [value, letters] : values)
        for (; number >= value; number -= value) text += letters;
    return text;
}

std::string repeated_letter(int number) {
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                       static_cast<char>('a' + (number - 1) % 26));
}

std::string letters_to_base_26(int number) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26)
        text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
    return text;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

constexpr int last_repeated_letter = 26 * 30; // the thirty-fold letter; Word too stops there

} // namespace

std::string format_number(int number, NumberFormat format) {
    std::string decimal = std::to_string(number);
    const bool is_roman = number >= 1 && number <= 3999;
    const bool is_letter_run = number >= 1 && number <= last_repeated_letter;
    switch (format) {
    case NumberFormat::decimal:
        return decimal;
    case NumberFormat::decimal_zero:
        return number >= 0 && number < 10 ? "0" + decimal : decimal;
    case NumberFormat::lower_letter:
        return is_letter_run ? repeated_letter(number) : decimal;
    case NumberFormat::upper_letter:
        return is_letter_run ? upper(repeated_letter(number)) : decimal;
    case NumberFormat::lower_letter_26:
        return number >= 1 ? letters_to_base_26(number) : decimal;
    case NumberFormat::upper_letter_26:
        return number >= 1 ? upper(letters_to_base_26(number)) : decimal;
    case NumberFormat::lower_roman:
        return is_roman ? roman(number) : decimal;
    case NumberFormat::upper_roman:
        return is_roman ? upper(roman(number)) : decimal;
    case NumberFormat::bullet:
    case NumberFormat::none:
        break;
    }
    return "";
}

std::string bullet_sign(std::string_view text) {
    if (text.empty() || !is_utf8(text)) return std::string(text);
    std::size_t at = 0;
    const char32_t sign = next_code_point(text, at);
    const bool private_use = sign >= 0xE000 && sign <= 0xF8FF;
    if (!private_use || at != text.size()) return std::string(text);
    switch (sign) {
    case 0xF0A7:
        return "▪";
    case 0xF02D:
    case 0xF0BE:
        return "–";
    case 0xF0FC:
        return "✓";
    case 0xF0D8:
        return "➢";
    case 0xF0E0:
        return "→";
    default:
        return "•";
    }
}

std::string note_mark(std::string_view label) {
    static constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                                "⁵", "⁶", "⁷", "⁸", "⁹"};
    if (label.find_first_not_of("0123456789") != std::string_view::npos)
        return "[" + std::string(label) + "]";
    std::string mark;
    for (const char digit : label) mark += raised[static_cast<std::size_t>(digit - '0')];
    return mark;
}

} // namespace clausula
