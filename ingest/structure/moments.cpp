#include "ingest/structure/moments.h"

#include "index/text/unicode.h"

#include <string>

namespace clausula {

namespace {

bool holds_letters(std::string_view words) {
    for (std::size_t at = 0; at < words.size();)
        if (is_letter(next_code_point(words, at))) return true;
    return false;
}

/// The pieces that moments begin with; the first may be the §'s own, with text behind the number.
std::vector<std::size_t> moment_starts(const Text& text, const std::vector<Piece>& pieces,
                                       const std::vector<bool>& items, std::size_t first,
                                       std::size_t end) {
    std::vector<std::size_t> starts;
    for (std::size_t i = first; i < end; ++i) {
        const Paragraph& paragraph = text.paragraphs[pieces[i].paragraph];
        const bool runs_on = items[i] || !pieces[i].begins_paragraph || pieces[i].starts_lower ||
                             paragraph.kind == BlockKind::cell ||
                             paragraph.kind == BlockKind::list_item;
        if (!runs_on && holds_letters(text[pieces[i].span])) starts.push_back(i);
    }
    return starts;
}

} // namespace

std::vector<Part> with_moments(const Text& text, const std::vector<Piece>& pieces,
                               const std::vector<Part>& parts, const std::vector<bool>& items,
                               std::string_view mark) {
    if (mark.empty()) return parts;
    std::vector<bool> has_parts(parts.size(), false);
    for (const Part& part : parts)
        if (part.parent) has_parts[*part.parent] = true;
    std::vector<Part> all;
    std::vector<std::size_t> place(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Part part = parts[i];
        if (part.parent) part.parent = place[*part.parent];
        place[i] = all.size();
        all.push_back(part);
        if (!part.number || part.number->style.division != Division::section || has_parts[i])
            continue;
        const std::size_t end = i + 1 < parts.size() ? parts[i + 1].piece : pieces.size();
        const HeadingPieces heading = heading_pieces(text, pieces, parts[i], end, false);
        std::vector<std::size_t> starts = moment_starts(text, pieces, items, heading.last, end);
        // "3 § The text": the first moment stands in the number's own piece and stays with it.
        const Span own = pieces[part.piece].span;
        const std::string_view behind = text[{own.begin + part.number->length, own.end}];
        const bool first_in_own = !behind.empty() && !is_short_line(behind);
        if (starts.size() + (first_in_own ? 1 : 0) < 2) continue;
        std::size_t count = first_in_own ? 1 : 0;
        for (std::size_t start : starts) {
            Part moment;
            moment.piece = start;
            moment.parent = place[i];
            moment.counted = std::to_string(++count) + " " + std::string(mark);
            all.push_back(std::move(moment));
        }
    }
    return all;
}

} // namespace clausula
