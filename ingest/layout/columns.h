#pragma once

#include "ingest/layout/lines.h"

#include <vector>

namespace clausula {

/// Lines below each other, top to bottom.
using Column = std::vector<TextLine>;

/// Cuts lines that run through the columns of a page, and puts the columns in reading order.
///
/// A recursive cut at white gutters (Nagy and Seth 1984, "Hierarchical representation of optically
/// scanned documents"), except that a gutter is voted for by the wide gaps of the lines instead of
/// a projection, so that a full-width heading does not hide it. A gutter parts columns only when
/// running text stands on both of its sides: clause numbers that hang beside their text, and the
/// columns of a table, stay on their lines. `em` is the usual type size in points. O(n log n).
std::vector<Column> read_columns(const std::vector<Word>& words, std::vector<TextLine> lines,
                                 double em);

} // namespace clausula
