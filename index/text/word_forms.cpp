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

/// What the character at `at` is to a word, and `at` moved behind it. Most text is ASCII and
/// letters of Latin-1, which need no tables.
Sign take_sign(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        ++at;
        return sign_of_ascii(byte);
    }
    constexpr unsigned char latin_byte = 0xC3, times = 0x97, divided = 0xB7;
    if (byte == latin_byte && at + 1 < text.size()) { // À to ÿ
        const auto second = static_cast<unsigned char>(text[at + 1]);
        at += 2;
        return second == times || second == divided ? Sign::none : Sign::word;
    }
    const char32_t c = next_code_point(text, at);
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

/// Folds a word of ASCII and the small and capital letters from À to ÿ, which is nearly every one;
/// false when it has others. The second byte of such a letter tells its case by one bit.
bool fold_latin(std::string_view word, std::string& form) {
    form.assign(word);
    for (std::size_t at = 0; at < form.size(); ++at) {
        const auto byte = static_cast<unsigned char>(form[at]);
        if (byte >= 'A' && byte <= 'Z') {
            form[at] = static_cast<char>(byte | 0x20);
        } else if (byte >= 0x80) {
            constexpr unsigned char first_byte = 0xC3, sharp_s = 0x9F;
            if (byte != first_byte || ++at == form.size()) return false;
            const auto second = static_cast<unsigned char>(form[at]);
            if (second == sharp_s) return false;
            form[at] = static_cast<char>(second | 0x20);
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
