#include "ingest/structure/moments.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/structure/heading.h"

#include <string>

namespace clausula {

namespace {

bool holds_letters(std::string_view words) {
    for (std::size_t at = 0; at < words.size();)
        if (is_letter(next_code_point(words, at))) return true;
    return false;
}

/// A line of dashes or dots: "— — —".
bool is_omission(std::string_view words) {
    return !words.empty() && !holds_letters(words) &&
           words.find_first_of("0123456789") == std::string_view::npos;
}

bool is_entry_into_force(std::string_view words) {
    constexpr std::size_t longest_cue = 60;
    const std::string beginning = fold_case(clipped(words, longest_cue));
    for (const Language* language : all_languages())
        for (std::string_view cue : language->structure.entry_into_force)
            if (beginning.starts_with(cue)) return true;
    return false;
}

bool runs_on(const Text& text, const std::vector<Piece>& pieces, const std::vector<bool>& items,
             std::size_t i) {
    const BlockKind kind = text.paragraphs[pieces[i].paragraph].kind;
    // "2)" is an item even where "1)" was lost.
    // A paragraph that begins with a figure is the rest of a reference that was broken there.
    const std::string_view words = text[pieces[i].span];
    const bool figure = !words.empty() && words.front() >= '0' && words.front() <= '9';
    return items[i] || has_item_mark(pieces[i]) || figure || !pieces[i].begins_paragraph ||
           pieces[i].starts_lower || kind == BlockKind::cell || kind == BlockKind::list_item;
}

/// The moments of one § in its pieces, in order.
class Moments {
public:
    Moments(const Text& text, const std::vector<Piece>& pieces, const std::vector<bool>& items,
            std::string_view mark)
        : text_(text), pieces_(pieces), items_(items), mark_(mark) {}

    /// `first_in_own`: "3 § The text": the first moment stands behind the number.
    std::vector<Part> find(std::size_t begin, std::size_t end, bool first_in_own,
                           std::size_t section) const {
        std::vector<Part> found;
        std::size_t count = first_in_own ? 1 : 0;
        bool counting = true;
        std::optional<Part> closing;
        for (std::size_t i = begin; i < end; ++i) {
            const std::string_view words = text_[pieces_[i].span];
            if (is_omission(words)) {
                counting = false;
                continue;
            }
            if (runs_on(text_, pieces_, items_, i)) continue;
            if ((count > 0 || !counting) && is_entry_into_force(words)) {
                closing.emplace();
                closing->kind = ClauseKind::passage;
                closing->piece = i;
                break;
            }
            ++count;
            Part moment;
            moment.piece = i;
            moment.parent = section;
            moment.moment = true;
            if (counting) moment.counted = std::to_string(count) + " " + std::string(mark_);
            found.push_back(std::move(moment));
        }
        // One moment that is the whole § is cited without a number; one of some left out has it.
        const bool whole =
            count < 2 && (counting || found.empty() || found.front().counted.empty());
        if (whole) found.clear();
        if (closing) found.push_back(*closing);
        return found;
    }

private:
    const Text& text_;
    const std::vector<Piece>& pieces_;
    const std::vector<bool>& items_;
    std::string_view mark_;
};

} // namespace

std::vector<Part> with_moments(const Text& text, const std::vector<Piece>& pieces,
                               const std::vector<Part>& parts, const std::vector<bool>& items,
                               std::string_view mark) {
    if (mark.empty()) return parts;
    const Moments moments(text, pieces, items, mark);
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
        const Span own = pieces[part.piece].span;
        const std::string_view behind = text[{own.begin + part.number->length, own.end}];
        const bool first_in_own =
            !behind.empty() && heading_length(*part.number, behind) < behind.size();
        for (Part& moment : moments.find(heading.last, end, first_in_own, place[i]))
            all.push_back(std::move(moment));
    }
    return all;
}

} // namespace clausula
