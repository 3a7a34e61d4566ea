#include "index/text/tokens.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

bool is_ascii_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool is_ascii_digit(unsigned char c) { return c >= '0' && c <= '9'; }

/// Whether a word's character begins at `at`, and `at` moved behind the character. Most text is
/// ASCII, which needs no tables.
bool word_character(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        ++at;
        return is_ascii_letter(byte) || is_ascii_digit(byte);
    }
    const char32_t code_point = next_code_point(text, at);
    return is_letter(code_point) || is_digit(code_point);
}

std::string fold(std::string_view word) {
    if (std::ranges::any_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return fold_case(word);
    std::string folded(word);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return folded;
}

/// The next run of letters and digits, and `at` moved behind it; empty at the end.
Span next_word(std::string_view text, std::size_t& at) {
    std::size_t begin = at;
    while (at < text.size() && !word_character(text, at)) begin = at;
    if (begin == text.size()) return {};
    std::size_t end = at;
    for (std::size_t next = at; next < text.size() && word_character(text, next);) end = next;
    at = end;
    return {begin, end};
}

} // namespace

std::optional<Token> next_token(std::string_view text, std::size_t& at) {
    const Span word = next_word(text, at);
    if (word.empty()) return std::nullopt;
    return Token{word, fold(text.substr(word.begin, word.size()))};
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (std::optional<Token> token = next_token(text, at)) tokens.push_back(*std::move(token));
    return tokens;
}

} // namespace clausula
