#include "ingest/layout/labels.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

bool is_roman(std::string_view text) {
    return !text.empty() && text.size() <= 6 &&
           (text.find_first_not_of("ivxl") == std::string_view::npos ||
            text.find_first_not_of("IVXL") == std::string_view::npos);
}

/// "12", "1.2.3", "3a", "A.1"; not "2019" or "12.3.2020".
bool is_number(std::string_view text) {
    constexpr std::size_t max_digits = 3, max_parts = 6;
    std::size_t digits = 0, letters = 0, parts = 1;
    bool any_digit = false;
    for (char c : text) {
        if (is_digit_char(c)) {
            any_digit = true;
            if (++digits > max_digits) return false;
        } else if (c == '.') {
            if (digits + letters == 0 || ++parts > max_parts) return false;
            digits = letters = 0;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            if (++letters > 1) return false;
        } else {
            return false;
        }
    }
    return any_digit && digits + letters > 0;
}

} // namespace

Label label_of(std::string_view word) {
    constexpr std::array<std::string_view, 13> bullets = {
        "•", "◦", "‣", "●", "○", "▪", "■", "·", "–", "—", "-", "*", "\xEF\x82\xB7"};
    if (word == "§" || word == "§§") return Label::strong;
    if (std::ranges::find(bullets, word) != bullets.end()) return Label::strong;

    bool marked = false;
    auto strip = [&](std::string_view mark, bool front) {
        if (front ? !word.starts_with(mark) : !word.ends_with(mark)) return;
        front ? word.remove_prefix(mark.size()) : word.remove_suffix(mark.size());
        marked = true;
    };
    for (std::string_view mark : {"(", "[", "§"}) strip(mark, true);
    for (std::string_view mark : {":", ".", ")", "]", "§", "."}) strip(mark, false);
    if (word.empty() || word.size() > 24) return Label::none;

    std::size_t at = 0;
    const bool one_letter = is_letter(next_code_point(word, at)) && at == word.size();
    if (!one_letter && !is_roman(word) && !is_number(word)) return Label::none;
    if (marked || word.find('.') != std::string_view::npos) return Label::strong;
    return one_letter || is_number(word) ? Label::weak : Label::none;
}

Label leading_label(const std::vector<Word>& words, std::span<const std::size_t> line) {
    if (line.empty()) return Label::none;
    const std::string_view first = words[line[0]].text;
    const Label label = label_of(first);
    if (line.size() < 2) return label;
    const std::string_view second = words[line[1]].text;
    if (label == Label::weak && second.starts_with("§")) return Label::strong;
    if (label == Label::none && line.size() == 2 && label_of(second) != Label::none)
        return Label::weak;
    return label;
}

bool is_only_label(const std::vector<Word>& words, std::span<const std::size_t> line) {
    if (line.size() == 1) return label_of(words[line[0]].text) != Label::none;
    if (line.size() != 2) return false;
    const Label first = label_of(words[line[0]].text);
    const Label second = label_of(words[line[1]].text);
    const auto is_word = [&](std::size_t i) {
        std::size_t at = 0;
        return is_letter(next_code_point(words[i].text, at));
    };
    // "Tampere *" is a word with a mark.
    if (first == Label::none && !is_word(line[1]) &&
        words[line[1]].text.find_first_of("0123456789") == std::string::npos)
        return false;
    return (first != Label::none && second != Label::none) ||
           (first != Label::none && is_word(line[1]) && words[line[1]].text.size() <= 8) ||
           (is_word(line[0]) && second != Label::none);
}

} // namespace clausula
