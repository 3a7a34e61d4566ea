#pragma once

#include "ingest/readers/text_columns.h"

namespace clausula {

/// Whether a line is a row of a table that somebody drew with bars: "| Tenant | Acme Ltd |".
bool is_bar_row(const SourceLine& line);

/// The cells of the lines [first, last), all of them rows drawn with bars. Empty cells and the
/// rules between rows ("|---|---|") are left out.
std::vector<ColumnCell> bar_cells(const std::vector<SourceLine>& lines, std::size_t first,
                                  std::size_t last);

} // namespace clausula
