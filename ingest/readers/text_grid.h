#pragma once

#include "ingest/readers/text_columns.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

/// A table that a writer set with spaces or tabs, a line a row.
struct TextGrid {
    std::vector<ColumnCell> cells; ///< row by row; those without words are left out
    std::size_t end = 0;           ///< the line behind the table
};

/// The table whose first line is lines[first]: three lines or more, each in three columns or more,
/// most of which begin where the others do:
///
///     No   Short name    Legal name                          Country
///     1    Moss          Mossend Institute of Soil Science   Ireland
///     2    Suo           Suo Oy                              Finland
///
/// A line with nothing in its first column carries the row above on; so does one with nothing but
/// the end of a name there, between two rows. Blank lines may stand between
/// rows. Running text that a machine spread to the margin is none, nor what has lines to fill in.
std::optional<TextGrid> grid_at(const std::vector<SourceLine>& lines, std::size_t first);

} // namespace clausula
