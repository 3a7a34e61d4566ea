#include "ingest/structure/structure.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/facts/kind_words.h"
#include "ingest/structure/heading.h"
#include "ingest/structure/piece.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

constexpr std::size_t pieces_looked_at = 40;

bool holds_an_address(std::string_view words) {
    return words.find('@') != std::string_view::npos ||
           words.find("www.") != std::string_view::npos ||
           words.find("://") != std::string_view::npos;
}

std::size_t count_letters(std::string_view words) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size();)
        if (is_letter(next_code_point(words, at))) ++letters;
    return letters;
}

/// The beginning of the text alone, so that a title costs the same in a book.
Text head_of(const Text& text) {
    Text head;
    head.content = text.content;
    const std::size_t count = std::min(text.paragraphs.size(), pieces_looked_at);
    head.paragraphs.assign(text.paragraphs.begin(),
                           text.paragraphs.begin() + static_cast<std::ptrdiff_t>(count));
    return head;
}

/// Ends where the clauses begin: a first number that is followed by another, or a named one.
std::size_t end_of_front(const std::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (const PrintedNumber& number : pieces[i].numbers) {
            if (number.style.numeral == Numeral::bullet || number.style.division == Division::annex)
                continue;
            if (i > 0 && (number.style.named() || is_first(number))) return i;
        }
    return pieces.size();
}

} // namespace

Span find_title(const Text& text) {
    const Text head = head_of(text);
    const std::vector<Piece> pieces = find_pieces(head);
    const std::vector<int> shapes = headings_by_shape(head, pieces);
    const std::size_t end = end_of_front(pieces);
    double largest = 0, smallest = 1e9;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double size = head.paragraphs[pieces[i].paragraph].font_size;
        if (i < end) largest = std::max(largest, size);
        if (size > 0) smallest = std::min(smallest, size);
    }
    double best = 0;
    std::size_t chosen = pieces.size();
    for (std::size_t i = 0; i < end; ++i) {
        const Piece& piece = pieces[i];
        const Paragraph& paragraph = head.paragraphs[piece.paragraph];
        const std::string_view words = head[piece.span];
        const bool annex_line = std::ranges::any_of(piece.numbers, [](const PrintedNumber& number) {
            return number.style.division == Division::annex;
        });
        if (!piece.short_line || piece.starts_lower || count_letters(words) < 3 ||
            (!piece.numbers.empty() && paragraph.kind != BlockKind::heading) ||
            paragraph.kind == BlockKind::cell || paragraph.kind == BlockKind::list_item ||
            annex_line || holds_an_address(words) || count_letters(words) * 3 < words.size())
            continue;
        double score = 0;
        if (paragraph.kind == BlockKind::heading) score += 6 - std::min(paragraph.level, 4);
        if (largest > smallest + 0.6 && paragraph.font_size > largest - 0.3) score += 3;
        if (paragraph.bold) score += 1;
        if (piece.capitals) score += 1;
        if (shapes[i] > 0) score += 1.5;
        if (find_kind_word(words)) score += 3;
        if (words.find(' ') != std::string_view::npos) score += 0.5;
        score -= 0.15 * static_cast<double>(i);
        if (score > best) {
            best = score;
            chosen = i;
        }
    }
    constexpr double enough = 1.2;
    if (chosen == pieces.size() || best < enough) return {};
    Span title = pieces[chosen].span;
    // A title over two lines runs on in lower case, in the same print.
    for (std::size_t i = chosen + 1; i < end && i < chosen + 3; ++i) {
        const Paragraph& above = head.paragraphs[pieces[chosen].paragraph];
        const Paragraph& below = head.paragraphs[pieces[i].paragraph];
        const bool same_print = above.font_size == below.font_size && above.bold == below.bold &&
                                above.kind == below.kind &&
                                (above.bold || above.font_size > smallest + 0.6);
        if (!same_print || !pieces[i].starts_lower || pieces[i].ends_sentence ||
            pieces[i].ends_open)
            break;
        title.end = pieces[i].span.end;
    }
    return title;
}

} // namespace clausula
