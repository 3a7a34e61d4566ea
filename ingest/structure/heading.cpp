#include "ingest/structure/heading.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace clausula {

namespace {

/// The size most of the text is printed in.
double body_size(const Text& text) {
    std::map<long, std::size_t> bytes;
    for (const Paragraph& paragraph : text.paragraphs)
        bytes[std::lround(paragraph.font_size * 2)] += paragraph.span.size();
    auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? 0 : static_cast<double>(most->first) / 2;
}

/// Whether bold print says anything here: not where half of the text is bold.
bool bold_is_rare(const Text& text) {
    std::size_t bold = 0, all = 0;
    for (const Paragraph& paragraph : text.paragraphs) {
        all += paragraph.span.size();
        if (paragraph.bold) bold += paragraph.span.size();
    }
    return bold * 2 < all;
}

bool holds_letters(std::string_view words) {
    int letters = 0;
    for (std::size_t at = 0; at < words.size();)
        if (is_letter(next_code_point(words, at)) && ++letters >= 3) return true;
    return false;
}

} // namespace

std::vector<int> headings_look(const Text& text, const std::vector<Piece>& pieces) {
    const double body = body_size(text);
    const bool bold_tells = bold_is_rare(text);
    std::vector<int> levels(pieces.size(), 0);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const Paragraph& paragraph = text.paragraphs[piece.paragraph];
        if (paragraph.kind == BlockKind::heading) {
            levels[i] = std::max(1, paragraph.level);
            continue;
        }
        const bool whole = piece.begins_paragraph && paragraph.kind == BlockKind::paragraph;
        if (!whole || !piece.short_line || !holds_letters(text[piece.span])) continue;
        // A markup level is 1 to 6; print is set below it, larger print first.
        if (body > 0 && paragraph.font_size > body * 1.15)
            levels[i] = 10 - static_cast<int>(std::min(3.0, paragraph.font_size / body));
        else if (piece.capitals)
            levels[i] = 10;
        else if (paragraph.bold && bold_tells)
            levels[i] = 11;
    }
    return levels;
}

std::vector<int> headings_by_shape(const Text& text, const std::vector<Piece>& pieces) {
    std::vector<int> levels(pieces.size(), 0);
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const Piece &piece = pieces[i], &below = pieces[i + 1];
        const bool running_text = below.numbers.empty() && !below.short_line &&
                                  !below.starts_lower && (below.ends_sentence || below.ends_open) &&
                                  below.span.size() > piece.span.size();
        if (piece.short_line && piece.numbers.empty() && piece.begins_paragraph && running_text &&
            piece.span.size() <= 100 && holds_letters(text[piece.span]) &&
            text.paragraphs[piece.paragraph].kind == BlockKind::paragraph)
            levels[i] = 12;
    }
    return levels;
}

std::size_t longest_heading(const PrintedNumber& number) {
    return number.style.named() ? 300 : 160;
}

std::size_t heading_length(const PrintedNumber& number, std::string_view words) {
    constexpr std::size_t longest_run_in = 80;
    if (is_short_line(words, longest_heading(number))) return words.size();
    std::size_t first = 0;
    if (words.empty() || !is_upper(next_code_point(words, first))) return 0;
    std::size_t word_count = 1, capital_words = 0;
    bool at_word = true;
    for (std::size_t at = 0; at < words.size() && at <= longest_run_in;) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(words, at);
        if (at_word && is_upper(c)) ++capital_words;
        at_word = c == U' ';
        if (c == U' ') ++word_count;
        if (c != U'.' && c != U':') continue;
        // A full stop, then a new sentence: "Term. The". Not "Inc. and", not "e.g.".
        std::size_t next = at;
        if (next == words.size()) return c == U':' && word_count <= 4 ? begin : 0;
        if (words[next] != ' ') continue;
        ++next;
        if (next >= words.size() || !is_upper(next_code_point(words, next))) continue;
        const bool title_case = capital_words * 2 >= word_count && word_count <= 10;
        const bool brief = word_count <= 3 && begin <= 45;
        return begin >= 3 && (title_case || brief) ? begin : 0;
    }
    return 0;
}

} // namespace clausula
