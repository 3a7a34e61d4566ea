#pragma once

#include "ingest/structure/piece.h"

#include <cstddef>
#include <vector>

namespace clausula {

/// The pieces of a signature block, `[first, last)`; empty when there is none.
struct SignatureBlock {
    std::size_t first = 0, last = 0;

    bool empty() const { return first == last; }
};

/// Finds the signature block: from the words it begins with ("IN WITNESS WHEREOF",
/// "Allekirjoitukset"), from place and date on a line of their own ("Helsingissä 12 päivänä
/// maaliskuuta 2020"), or else the names in a row that an agreement ends with; up to the first
/// annex or the end.
SignatureBlock find_signature_block(const Text& text, const std::vector<Piece>& pieces);

/// The lines of the block, one a signatory: a name broken over lines is one.
std::vector<Span> signature_lines(const Text& text, const std::vector<Piece>& pieces,
                                  SignatureBlock block);

} // namespace clausula
