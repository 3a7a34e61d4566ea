#include "ingest/structure/parts.h"

#include "ingest/structure/heading.h"

#include <algorithm>

namespace clausula {

namespace {

std::size_t end_of(const std::vector<Piece>& pieces, const std::vector<Part>& parts,
                   std::size_t part) {
    return part + 1 < parts.size() ? parts[part + 1].piece : pieces.size();
}

/// "(a)" stands against what it is a part of: "2.3(a)"; "1.1" says its parent's number itself.
std::string path_of(const std::vector<Clause>& clauses, const Clause& clause, const Part& part,
                    const std::vector<Part>& parts) {
    std::optional<std::size_t> parent = clause.parent;
    if (part.number && part.number->values.size() > 1 && !part.number->style.named())
        while (parent && parts[*parent].number && !parts[*parent].number->style.named() &&
               parts[*parent].kind == ClauseKind::clause)
            parent = clauses[*parent].parent;
    std::string above = parent ? clauses[*parent].path : "";
    if (clause.number.empty()) return above;
    if (above.empty()) return clause.number;
    return above + (clause.number.front() == '(' ? "" : " ") + clause.number;
}

Span trimmed(const Text& text, Span span) {
    const std::string_view words = text[span];
    std::size_t begin = words.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {span.begin, span.begin};
    return {span.begin + begin, span.begin + words.find_last_not_of(" \t\n") + 1};
}

bool alike(const Text& text, const Piece& a, const Piece& b) {
    const Paragraph& p = text.paragraphs[a.paragraph];
    const Paragraph& q = text.paragraphs[b.paragraph];
    return p.bold == q.bold && p.font_size == q.font_size && p.kind == q.kind;
}

} // namespace

HeadingPieces heading_pieces(const Text& text, const std::vector<Piece>& pieces, const Part& part,
                             std::size_t end, bool has_parts) {
    const std::size_t first = part.piece + 1;
    if (!part.number || part.number->length < pieces[part.piece].span.size() || first >= end)
        return {first, first};
    const auto may_head = [&](std::size_t i) {
        return is_short_line(text[pieces[i].span], longest_heading(*part.number)) &&
               std::ranges::all_of(pieces[i].numbers,
                                   [](const PrintedNumber& number) {
                                       return number.style.enclosure == Enclosure::bare &&
                                              number.style.numeral != Numeral::bullet;
                                   }) &&
               text.paragraphs[pieces[i].paragraph].kind != BlockKind::cell;
    };
    // A lone short line under a number is its text, unless it has parts or is set as a heading.
    const Paragraph& paragraph = text.paragraphs[pieces[first].paragraph];
    const bool alone =
        first + 1 == end && !has_parts && !paragraph.bold && paragraph.kind != BlockKind::heading;
    // "3 § / A member may / 1) …": a sentence that leads into its list.
    const bool leads_in = first + 1 < end && has_item_mark(pieces[first + 1]) && !paragraph.bold &&
                          paragraph.kind != BlockKind::heading;
    if (!may_head(first) || alone || leads_in) return {first, first};
    std::size_t last = first + 1;
    // A heading over two lines: the second runs on, or looks the same and is not body text.
    while (last < end && last < first + 3 && alike(text, pieces[first], pieces[last]) &&
           ((pieces[last].starts_lower && pieces[last].span.size() < 120 &&
             !pieces[last].ends_sentence && !pieces[last].ends_open &&
             pieces[last].numbers.empty() && paragraph.bold) ||
            (may_head(last) && (paragraph.bold || paragraph.kind == BlockKind::heading) &&
             last + 1 < end)))
        ++last;
    return {first, last};
}

std::vector<Clause> make_clauses(const Text& text, const std::vector<Piece>& pieces,
                                 const std::vector<Part>& parts, const std::vector<bool>& items) {
    std::vector<bool> has_parts(parts.size(), false);
    for (const Part& part : parts)
        if (part.parent) has_parts[*part.parent] = true;
    std::vector<Clause> clauses;
    clauses.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part& part = parts[i];
        const std::size_t end = end_of(pieces, parts, i);
        const Span own = pieces[part.piece].span;
        Clause clause;
        clause.kind = part.kind;
        clause.parent = part.parent;
        clause.depth = part.parent ? clauses[*part.parent].depth + 1 : 0;
        clause.span = {own.begin, pieces[end - 1].span.end};
        if (part.number) {
            clause.number_span = trimmed(text, {own.begin, own.begin + part.number->printed});
            clause.number = text[clause.number_span];
            const Span rest = {own.begin + part.number->length, own.end};
            const HeadingPieces heading = heading_pieces(text, pieces, part, end, has_parts[i]);
            if (heading.first != heading.last)
                clause.heading_span = {pieces[heading.first].span.begin,
                                       pieces[heading.last - 1].span.end};
            else
                clause.heading_span = trimmed(
                    text, {rest.begin, rest.begin + heading_length(*part.number, text[rest])});
        } else if (part.moment) {
            clause.number = part.counted;
        } else if (part.kind == ClauseKind::clause) {
            clause.heading_span = trimmed(text, own);
        }
        clause.heading = text[clause.heading_span];
        if (clause.heading_span.empty()) clause.heading_span = {};
        std::ranges::replace(clause.heading, '\n', ' ');
        clause.path = path_of(clauses, clause, part, parts);
        for (std::size_t p = part.piece; p < end; ++p)
            if (items[p] && part.kind != ClauseKind::signature)
                clause.items.push_back(pieces[p].span);
        const Text::Pages pages = text.pages_of(clause.span);
        clause.first_page = pages.first;
        clause.last_page = pages.last;
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

} // namespace clausula
