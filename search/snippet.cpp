#include "index/text/unicode.h"
#include "search/marks.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace clausula {

namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// The nearest beginning of a word at or behind `at`, or `at` when that is too far.
std::size_t word_begin(std::string_view text, std::size_t at, std::size_t limit) {
    if (at == 0) return 0;
    for (std::size_t i = at; i < limit; ++i)
        if (is_white(text[i - 1]) && !is_white(text[i])) return i;
    while (at < text.size() && continues(text[at])) ++at;
    return std::min(at, limit);
}

/// The nearest end of a word at or before `at`.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
    if (at >= text.size()) return text.size();
    for (std::size_t i = at; i > limit; --i)
        if (is_white(text[i]) && !is_white(text[i - 1])) return i;
    while (at > limit && continues(text[at])) --at;
    return at;
}

/// The marks `[first, last)` that fit in `size` bytes and say most: different words, then many,
/// then the earliest.
std::pair<std::size_t, std::size_t> best_window(std::string_view text,
                                                const std::vector<Span>& marks, std::size_t size) {
    std::map<std::string, std::size_t> seen;
    std::vector<std::string> words;
    for (const Span& mark : marks) words.push_back(fold_case(text.substr(mark.begin, mark.size())));
    std::tuple<std::size_t, std::size_t> best = {0, 0};
    std::pair<std::size_t, std::size_t> window = {0, 1};
    for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
        for (; last < marks.size() && marks[last].end - marks[first].begin <= size; ++last)
            ++seen[words[last]];
        if (last > first) {
            if (std::tuple found = {seen.size(), last - first}; found > best) {
                best = found;
                window = {first, last};
            }
            if (--seen[words[first]] == 0) seen.erase(words[first]);
        } else {
            last = first + 1; // a mark that is larger than the window
        }
    }
    return window;
}

} // namespace

Span find_snippet(std::string_view text, const std::vector<Span>& marks, std::size_t size) {
    if (text.size() <= size + size / 4) return {0, text.size()};
    if (marks.empty()) return {0, word_end(text, size, 0)};
    const auto [first, last] = best_window(text, marks, size);
    const std::size_t begin = marks[first].begin, end = marks[last - 1].end;
    const std::size_t room = size > end - begin ? size - (end - begin) : 0;
    // More in front than behind would show what the reader does not look for; a third leads up.
    const std::size_t from = begin > room / 3 ? begin - room / 3 : 0;
    const std::size_t to = std::min(text.size(), std::max(end, from + size));
    return {word_begin(text, from, begin), word_end(text, to, end)};
}

} // namespace clausula
