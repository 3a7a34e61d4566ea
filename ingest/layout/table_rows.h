#pragma once

#include "ingest/layout/lines.h"

#include <optional>
#include <vector>

namespace clausula {

struct TableCell {
    int row = 0, column = 0; ///< from 0
    std::vector<TextLine> lines;
};

/// The words of one line in each column of a table; empty where there are none.
using CellLines = std::vector<std::optional<TextLine>>;

/// The cells of a table whose rows stand further apart than the lines of a wrapped cell, row by
/// row; empty when they don't, and other signs must tell which lines are one row.
///
/// Looks at the distance of lines within each column, and then at which cells stand side by side,
/// so a cell may be set in the middle of its row's height. One that was merged over several rows
/// belongs to the first that it stands beside. `em` is the usual type size in points. O(n log n).
std::vector<TableCell> cells_by_pitch(const std::vector<Word>& words,
                                      const std::vector<CellLines>& lines, double em);

} // namespace clausula
