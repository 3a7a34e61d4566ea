#include "search/printed.h"

#include "index/text/tokens.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Whether the byte offset stands between two letters or digits, so inside a word.
bool inside_word(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return false;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    const auto is_word = [&](std::size_t where) {
        const char32_t c = next_code_point(text, where);
        return is_letter(c) || is_digit(c);
    };
    return is_word(before) && is_word(at);
}

std::vector<std::string> terms_of(std::string_view text) {
    std::vector<std::string> terms;
    for (Token& token : tokens_of(text)) terms.push_back(std::move(token.term));
    return terms;
}

/// "Article", "luku", "mom": a word beside a number, and no letter or roman numeral of it.
bool is_designator(const std::string& term) {
    return count_code_points(term) >= 3 && term.find_first_not_of("ivxlcdm") != std::string::npos &&
           term.find_first_of("0123456789") == std::string::npos;
}

} // namespace

std::vector<Span> find_printed(std::string_view text, std::string_view wording) {
    std::vector<Span> found;
    if (wording.empty()) return found;
    const auto same = [](char a, char b) { return a == b || (is_white(a) && b == ' '); };
    for (auto from = text.begin();;) {
        const auto at = std::search(from, text.end(), wording.begin(), wording.end(), same);
        if (at == text.end()) return found;
        const auto begin = static_cast<std::size_t>(at - text.begin());
        const std::size_t end = begin + wording.size();
        if (inside_word(text, begin) || inside_word(text, end)) {
            from = at + 1;
        } else {
            found.push_back({begin, end});
            from = at + static_cast<std::ptrdiff_t>(wording.size());
        }
    }
}

bool has_words(std::string_view text, std::string_view words) {
    const std::vector<std::string> there = terms_of(text), asked = terms_of(words);
    return std::search(there.begin(), there.end(), asked.begin(), asked.end()) != there.end();
}

bool is_number(std::string_view number, std::string_view path, std::string_view asked) {
    const std::vector<std::string> wanted = terms_of(asked);
    if (wanted.empty()) return false;
    std::vector<std::string> terms = terms_of(number);
    if (terms == wanted || terms_of(path) == wanted) return true;
    std::erase_if(terms, is_designator);
    return terms == wanted;
}

} // namespace clausula
