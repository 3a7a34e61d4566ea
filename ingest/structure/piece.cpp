#include "ingest/structure/piece.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_heading = 160; // bytes; two printed lines

char last_char(std::string_view words) {
    while (!words.empty() && (words.back() == ' ' || words.back() == ')' || words.back() == '"'))
        words.remove_suffix(1);
    return words.empty() ? '\0' : words.back();
}

/// The first letter or digit, past quotes and brackets; 0 when there is none near.
char32_t first_letter(std::string_view words) {
    for (std::size_t at = 0; at < words.size() && at < 8;) {
        const char32_t c = next_code_point(words, at);
        if (is_letter(c) || is_digit(c)) return c;
    }
    return 0;
}

bool in_capitals(std::string_view words) {
    int letters = 0;
    for (std::size_t at = 0; at < words.size() && at < longest_heading;) {
        const char32_t c = next_code_point(words, at);
        if (!is_letter(c)) continue;
        if (!is_upper(c)) return false;
        ++letters;
    }
    return letters >= 4;
}

/// Whether a line inside a paragraph begins with a number, and the line above is at an end: else
/// the number only came to stand there when the line was broken.
bool begins_piece(std::string_view line, std::string_view above, std::size_t widest) {
    if (parse_number(line).empty()) return false;
    const char end = last_char(above);
    return end == '.' || end == ':' || end == ';' || above.size() * 10 < widest * 6;
}

/// Whether a line that begins with a number ends before the text begins: "3 §", "1. PAYMENT".
bool heading_ends_here(std::string_view line, std::string_view below, std::size_t widest) {
    const std::vector<PrintedNumber> numbers = parse_number(line);
    if (numbers.empty() || numbers.front().style.numeral == Numeral::bullet) return false;
    const std::string_view rest = line.substr(numbers.front().length);
    if (rest.empty()) return numbers.front().style.named();
    return is_short_line(rest) && line.size() * 10 < widest * 7 &&
           is_short_line(below.substr(0, 1));
}

void add(const Text& text, std::vector<Piece>& pieces, Span span, std::size_t paragraph,
         bool begins_paragraph) {
    const std::string_view words = text[span];
    if (words.find_first_not_of(" \t\n") == std::string_view::npos && !pieces.empty()) {
        pieces.back().span.end = span.end;
        return;
    }
    Piece piece;
    piece.span = span;
    piece.paragraph = paragraph;
    piece.begins_paragraph = begins_paragraph;
    piece.numbers = parse_number(words);
    piece.short_line = is_short_line(words);
    const char32_t first = first_letter(words);
    piece.starts_lower = is_letter(first) && !is_upper(first);
    piece.capitals = piece.short_line && in_capitals(words);
    const char end = last_char(words);
    piece.ends_open = end == ':';
    piece.ends_sentence = end == '.' || end == '!' || end == '?';
    pieces.push_back(std::move(piece));
}

} // namespace

std::string_view clipped(std::string_view words, std::size_t most) {
    std::size_t end = std::min(words.size(), most);
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) ++end;
    return words.substr(0, end);
}

bool has_item_mark(const Piece& piece) {
    return std::ranges::any_of(piece.numbers, [](const PrintedNumber& number) {
        const NumberStyle& style = number.style;
        return !style.named() &&
               (style.enclosure == Enclosure::closed || style.enclosure == Enclosure::parentheses ||
                style.numeral == Numeral::bullet);
    });
}

bool is_short_line(std::string_view words, std::size_t longest) {
    if (words.empty() || words.size() > longest) return false;
    const char end = last_char(words);
    if (end == '.' || end == ':' || end == ';' || end == ',') return false;
    const char32_t first = first_letter(words);
    return first != 0 && (is_upper(first) || is_digit(first));
}

std::vector<Piece> find_pieces(const Text& text) {
    std::vector<Piece> pieces;
    pieces.reserve(text.paragraphs.size());
    for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
        const Paragraph& paragraph = text.paragraphs[p];
        if (paragraph.span.empty()) continue;
        std::size_t widest = 0;
        for (Span line : paragraph.lines) widest = std::max(widest, line.size());
        std::size_t begin = paragraph.span.begin;
        bool begins_paragraph = true;
        for (std::size_t i = 1; i < paragraph.lines.size() && paragraph.kind != BlockKind::cell;
             ++i) {
            const Span above = paragraph.lines[i - 1], line = paragraph.lines[i];
            // Past the end of a heading the text begins a paragraph of its own in all but layout.
            const bool cut =
                heading_ends_here(text[above], text[line], widest) && above.begin == begin;
            if (!cut && !begins_piece(text[line], text[above], widest)) continue;
            if (line.begin <= begin || line.begin >= paragraph.span.end) continue;
            add(text, pieces, {begin, line.begin}, p, begins_paragraph);
            begin = line.begin;
            begins_paragraph = cut;
        }
        add(text, pieces, {begin, paragraph.span.end}, p, begins_paragraph);
    }
    return pieces;
}

} // namespace clausula
