#pragma once

#include "versions/align/align.h"
#include "versions/origin/blame.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace clausula {

/// What became of a clause from one text of a lineage to the next.
struct HistoryStep {
    std::optional<std::size_t> before; ///< none: nothing is known of before `after`
    std::size_t after = 0;             ///< index into the lineage
    Alignment alignment;               ///< of the two; without `before` its provisions only
    std::vector<std::size_t> groups;   ///< of the alignment, those that hold the clause, in order
};

/// The life of a clause, and of what is below it, over a lineage, oldest first: from where it is
/// new, or from the first text, to where it is dropped, or the last. What it was split into or
/// merged from is followed too. `text` and `clause` are indexes of the lineage and of that
/// document's clauses.
std::vector<HistoryStep> history_of(std::span<const LineageText> lineage, std::size_t text,
                                    std::size_t clause);

} // namespace clausula
