#include "index/text/word_forms.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

enum class Sign { none, word, hyphen, inner };

constexpr char32_t typeset_hyphen = 0x2010, hard_hyphen = 0x2011, typeset_apostrophe = 0x2019;

constexpr bool is_hyphen(char32_t c) {
    return c == U'-' || c == typeset_hyphen || c == hard_hyphen;
}

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == typeset_apostrophe; }

constexpr Sign sign_of_ascii(unsigned char c) {
    const auto letter = static_cast<unsigned char>(c | 0x20);
    if ((letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9')) return Sign::word;
    if (c == '-') return Sign::hyphen;
    return c == ':' || c == '\'' ? Sign::inner : Sign::none;
}

/// What the character at `at` is to a word, and `at` moved behind it. Most text is ASCII and Latin
/// letters of two bytes, which need no tables.
Sign take_sign(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        ++at;
        return sign_of_ascii(byte);
    }
    const char32_t c = next_code_point(text, at);
    if (c >= 0xC0 && c < 0x250) return c == 0xD7 || c == 0xF7 ? Sign::none : Sign::word;
    if (is_hyphen(c)) return Sign::hyphen;
    if (is_apostrophe(c)) return Sign::inner;
    return is_letter(c) || is_digit(c) ? Sign::word : Sign::none;
}

/// The next word, and where behind it to go on. Empty at the end.
Span find_word(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (at < text.size() && take_sign(text, at) != Sign::word) begin = at;
    if (begin == text.size()) return {begin, begin};
    std::size_t end = at;
    while (at < text.size()) {
        const Sign sign = take_sign(text, at);
        if (sign == Sign::word)
            end = at;
        else if (sign == Sign::none || at == text.size() || take_sign(text, at) != Sign::word)
            break;
        else
            end = at;
    }
    return {begin, end};
}

bool hyphen_begins_at(std::string_view text, std::size_t at) {
    return at < text.size() && take_sign(text, at) == Sign::hyphen;
}

/// Whether a hyphen ends at `at` that nothing stands before: a dash between words has a space
/// behind it.
bool hangs_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t hyphen = at - 1;
    while (hyphen > 0 && (static_cast<unsigned char>(text[hyphen]) & 0xC0) == 0x80) --hyphen;
    if (!hyphen_begins_at(text, hyphen)) return false;
    return hyphen == 0 || text[hyphen - 1] == ' ' || text[hyphen - 1] == '\n';
}

/// Folds a word of ASCII and Latin-1 letters, which is nearly every one; false when it has others.
bool fold_latin(std::string_view word, std::string& form) {
    form.clear();
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(word, at);
        if (c < 0x80) {
            form += c >= U'A' && c <= U'Z' ? static_cast<char>(c | 0x20) : static_cast<char>(c);
        } else if (c > 0xDF && c < 0x100) {
            form.append(word.substr(begin, at - begin));
        } else if (c >= 0xC0 && c < 0xDF) {
            // Capitals lie 32 before their small letters: only the second byte differs.
            form += word[begin];
            form += static_cast<char>(static_cast<unsigned char>(word[begin + 1]) | 0x20);
        } else if (is_hyphen(c)) {
            form += '-';
        } else if (is_apostrophe(c)) {
            form += '\'';
        } else {
            return false;
        }
    }
    return true;
}

void fold_any(std::string_view word, std::string& form) {
    std::string plain;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(word, at);
        if (is_hyphen(c))
            plain += '-';
        else if (is_apostrophe(c))
            plain += '\'';
        else
            plain += word.substr(begin, at - begin);
    }
    form = fold_case(plain);
}

} // namespace

bool next_word_form(std::string_view text, std::size_t& at, WordForm& word) {
    word.span = find_word(text, at);
    at = word.span.end;
    if (word.span.empty()) return false;
    const std::string_view printed = text.substr(word.span.begin, word.span.size());
    if (!fold_latin(printed, word.form)) fold_any(printed, word.form);
    word.hangs_behind = hyphen_begins_at(text, word.span.end);
    word.hangs_before = hangs_before(text, word.span.begin);
    return true;
}

std::size_t count_word_forms(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0;; ++count) {
        const Span word = find_word(text, at);
        if (word.empty()) return count;
        at = word.end;
    }
}

} // namespace clausula
