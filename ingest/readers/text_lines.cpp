#include "ingest/readers/text_lines.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

constexpr std::size_t tab_width = 4;

// Nobody's machine breaks lines earlier than this.
constexpr std::size_t least_wrapped_width = 45;

struct LineEnd {
    std::size_t at, size;
};

// Where the line that begins at `from` ends, and how long its line break is.
LineEnd find_line_end(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find_first_of("\n\r\f\xC2\xE2", from); at != std::string_view::npos;
         at = text.find_first_of("\n\r\f\xC2\xE2", at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("\r\n")) return {at, 2};
        if (rest.starts_with("\u0085")) return {at, 2};
        if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) return {at, 3};
        if (rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\f') return {at, 1};
    }
    return {text.size(), 0};
}

SourceLine make_line(std::string_view raw) {
    SourceLine line;
    std::size_t begin = 0, at = 0;
    while (at < raw.size()) {
        if (!is_space(next_code_point(raw, at))) break;
        line.indent =
            raw[begin] == '\t' ? (line.indent / tab_width + 1) * tab_width : line.indent + 1;
        begin = at;
    }
    raw.remove_prefix(begin);
    // Trimmed from the back byte by byte; a no-break space is two bytes.
    std::size_t end = raw.size();
    std::size_t spaces = 0;
    while (end > 0) {
        if (raw[end - 1] == ' ' || raw[end - 1] == '\t' || raw[end - 1] == '\v') {
            spaces += raw[end - 1] == ' ';
            --end;
        } else if (end >= 2 && raw.substr(end - 2, 2) == "\u00A0") {
            end -= 2;
        } else {
            break;
        }
    }
    line.text = raw.substr(0, end);
    line.hard_break = end > 0 && spaces >= 2;
    if (line.blank()) line.indent = 0;
    line.width = line.indent + count_code_points(line.text);
    return line;
}

std::size_t first_word_width(std::string_view line) {
    return count_code_points(line.substr(0, line.find_first_of(" \t")));
}

bool ends_sentence(std::string_view line) {
    while (!line.empty() && std::string_view("\")]*_").find(line.back()) != std::string_view::npos)
        line.remove_suffix(1);
    return !line.empty() && std::string_view(".:;!?").find(line.back()) != std::string_view::npos;
}

bool begins_small(std::string_view line) {
    std::size_t at = 0;
    const char32_t first = next_code_point(line, at);
    return is_letter(first) && !is_upper(first);
}

constexpr std::array<std::string_view, 12> bullets = {"•", "◦", "▪", "●", "○", "‣",
                                                      "·", "–", "—", "-", "*", "+"};

} // namespace

std::vector<SourceLine> split_lines(std::string_view text) {
    std::vector<SourceLine> lines;
    bool new_page = false;
    for (std::size_t at = 0; at < text.size();) {
        const LineEnd end = find_line_end(text, at);
        lines.push_back(make_line(text.substr(at, end.at - at)));
        lines.back().new_page = new_page;
        new_page = end.size == 1 && text[end.at] == '\f';
        at = end.at + end.size;
    }
    return lines;
}

ListMark list_mark(std::string_view line) {
    const std::size_t size = std::min(line.find_first_of(" \t"), line.find("\u00A0"));
    if (size == std::string_view::npos) return {};
    std::string_view mark = line.substr(0, size);
    if (std::ranges::find(bullets, mark) != bullets.end()) return {.bullet = true, .size = size};
    if (mark.size() > 8) return {};
    const bool opened = mark.front() == '(';
    const char last = mark.back();
    if (last != '.' && last != ')') return {};
    mark = mark.substr(opened, size - 1 - opened);
    if (mark.empty()) return {};
    const bool digits = std::ranges::all_of(mark, [](char c) { return c >= '0' && c <= '9'; });
    if (digits && mark.size() <= 3) {
        int number = 0;
        for (char c : mark) number = number * 10 + (c - '0');
        return {.size = size, .number = number};
    }
    const bool dotted =
        std::ranges::all_of(mark, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (dotted && mark.size() > 3) return {.size = size};
    const bool roman = mark.find_first_not_of("ivxIVX") == std::string_view::npos;
    const bool letter = mark.size() == 1 && is_letter(static_cast<unsigned char>(mark[0]));
    return roman || letter ? ListMark{.size = size} : ListMark{};
}

std::size_t usual_width(const std::vector<SourceLine>& lines) {
    std::vector<std::size_t> widths;
    for (const SourceLine& line : lines)
        if (line.width >= least_wrapped_width) widths.push_back(line.width);
    if (widths.empty()) return 0;
    const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::ranges::nth_element(widths, at);
    return *at;
}

std::vector<bool> paragraph_starts(const std::vector<SourceLine>& lines, std::size_t first,
                                   std::size_t last, std::size_t usual) {
    std::size_t own = 0;
    for (std::size_t at = first; at < last; ++at) own = std::max(own, lines[at].width);
    auto had_room = [&](std::size_t at, std::size_t width) {
        return lines[at - 1].width + 1 + first_word_width(lines[at].text) <= width;
    };
    // Lines that a machine filled to a width of their own, such as an indented quotation.
    bool filled = own >= least_wrapped_width && last - first >= 3;
    for (std::size_t at = first + 1; at < last && filled; ++at)
        filled = list_mark(lines[at].text).size > 0 || !had_room(at, own);
    const std::size_t width = filled ? own : std::max({own, usual * 9 / 10, least_wrapped_width});

    std::vector<bool> starts(last - first, true);
    int number = list_mark(lines[first].text).number;
    for (std::size_t at = first + 1; at < last; ++at) {
        const SourceLine &line = lines[at], &before = lines[at - 1];
        const ListMark mark = list_mark(line.text);
        const bool sentence = ends_sentence(before.text);
        const bool broken_by_machine = !had_room(at, width);
        if (mark.bullet || (mark.size > 0 && (sentence || !broken_by_machine ||
                                              (mark.number > 0 && mark.number == number + 1))))
            starts[at - first] = true;
        else if (before.hard_break || before.text.ends_with('-'))
            starts[at - first] = false;
        else if (sentence && line.indent > before.indent + 1 && list_mark(before.text).size == 0)
            starts[at - first] = true;
        else
            starts[at - first] = !broken_by_machine && (sentence || !begins_small(line.text));
        if (starts[at - first]) number = mark.number;
    }
    return starts;
}

} // namespace clausula
