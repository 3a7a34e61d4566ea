#pragma once

#include "index/model/clause.h"
#include "ingest/structure/outline.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A part of the document before it has words of its own: it owns the pieces from `piece` up to the
/// next part's. Parts follow each other in the order of their pieces.
struct Part {
    ClauseKind kind = ClauseKind::clause;
    std::size_t piece = 0;
    std::optional<PrintedNumber> number;
    std::optional<std::size_t> parent; ///< index of an earlier part
    bool moment = false; ///< a paragraph of a §, of which nothing but the text is printed
    std::string counted; ///< a moment's number, which is counted; empty where it can't be
};

/// Makes clauses of parts: spans, numbers, headings, paths, pages. `items` flags the pieces that
/// begin an item of a list.
std::vector<Clause> make_clauses(const Text& text, const std::vector<Piece>& pieces,
                                 const std::vector<Part>& parts, const std::vector<bool>& items);

/// The pieces after a part's number that are its heading, `[first, last)`; empty when the heading
/// stands in the number's own piece, or there is none. `end` is where the part's pieces end.
struct HeadingPieces {
    std::size_t first = 0, last = 0;
};

HeadingPieces heading_pieces(const Text& text, const std::vector<Piece>& pieces, const Part& part,
                             std::size_t end, bool has_parts);

} // namespace clausula
