#pragma once

#include "ingest/layout/columns.h"
#include "ingest/layout/table_rows.h"

#include <cstddef>
#include <vector>

namespace clausula {

/// A table: the column's lines [first, last), cut into cells, row by row.
struct Table {
    std::size_t first = 0, last = 0;
    std::vector<TableCell> cells;
};

/// Finds the tables in a column by white space alone: at least three lines with wide gaps that lie
/// below each other. Rules that are drawn are not needed and not looked at.
///
/// A line that goes on with a wrapped cell belongs to the row above. Numbers and bullets that hang
/// beside their text make no table. `right` is the column's right edge, `em` the usual type size,
/// both in points. O(n log n) on the whole; no run without a table is looked at over more than some
/// lines.
std::vector<Table> find_tables(const std::vector<Word>& words, const Column& column, double right,
                               double em);

} // namespace clausula
