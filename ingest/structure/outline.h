#pragma once

#include "ingest/structure/piece.h"

#include <optional>
#include <vector>

namespace clausula {

/// A numbered or headed part as the outline sees it: it owns the pieces from its own up to the next
/// node's.
struct Node {
    std::size_t piece = 0;               ///< the piece it begins with
    std::optional<PrintedNumber> number; ///< none: a heading without a number
    std::optional<std::size_t> parent;   ///< index of an earlier node
    int depth = 0;

    bool operator==(const Node&) const = default;
};

/// Which pieces may not begin a part: title, contents, signature block. One flag a piece.
using Barred = std::vector<bool>;

/// Finds the numbered parts and their levels, and the headings without numbers.
///
/// A model of sequences: it keeps the open numbering styles, outermost first. A number is taken
/// when it continues one of them ("4" after "3"; the one that looks most alike when several do), or
/// begins one (1, a, i) below the part above it; a named one ("4 §", "Article 4") always. Others
/// are text, as are repeats of a running number. `looks` says which pieces look like headings (see
/// headings_look). O(n) in the pieces: the stack of open styles is bounded.
std::vector<Node> find_outline(const Text& text, const std::vector<Piece>& pieces,
                               const Barred& barred, const std::vector<int>& looks);

} // namespace clausula
