#pragma once

#include "ingest/structure/piece.h"

#include <vector>

namespace clausula {

/// Marks the lines of a table of contents: leaders or a page number at the end, in a row; or lines
/// under a heading "Contents" that stand again further down. One flag a piece.
std::vector<bool> find_contents(const Text& text, const std::vector<Piece>& pieces);

} // namespace clausula
