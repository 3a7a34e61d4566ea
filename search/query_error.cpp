#include "search/query_error.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t shown_before = 50, shown_after = 25; // code points around the place

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t back(std::string_view text, std::size_t at, std::size_t code_points) {
    for (; code_points > 0 && at > 0; --code_points) do
            --at;
        while (at > 0 && continues(text[at]));
    return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t code_points) {
    for (; code_points > 0 && at < text.size(); --code_points) do
            ++at;
        while (at < text.size() && continues(text[at]));
    return at;
}

/// One line, one column a code point, so that the caret stands under its place.
std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return line;
}

} // namespace

Error query_error(std::string_view typed, std::size_t begin, std::size_t end,
                  const std::string& message, const std::string& hint) {
    begin = std::min(begin, typed.size());
    end = std::clamp(end, begin, typed.size());
    const std::size_t first = back(typed, begin, shown_before);
    const std::size_t last = forward(typed, begin, shown_after);
    std::string lead = first > 0 ? "  …" : "  ";
    const std::size_t indent =
        count_code_points(lead) + count_code_points(typed.substr(first, begin - first));
    const std::size_t carets = std::max<std::size_t>(
        1, count_code_points(typed.substr(begin, std::min(end, last) - begin)));
    std::string line = lead + one_line(typed.substr(first, last - first));
    if (last < typed.size()) line += "…";
    return {ErrorKind::query, "query",
            message + "\n" + line + "\n" + std::string(indent, ' ') + std::string(carets, '^'),
            hint};
}

} // namespace clausula
