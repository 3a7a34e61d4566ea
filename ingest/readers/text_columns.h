#pragma once

#include "ingest/readers/text_lines.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace clausula {

/// What stands in one column, line by line: a name over two lines is one cell.
struct ColumnCell {
    std::size_t row = 0, column = 0;
    std::vector<std::string_view> lines;

    bool operator==(const ColumnCell&) const = default;
};

/// What a writer set side by side with spaces or tabs: "Bristol, 18 May 2018      Oulu 22.5.2018".
///
/// Lines without a blank one between them are one row, so that a name broken over two lines stays
/// together; but beside figures each line is its own. What a number, a mark or a label stands in
/// front of ("Present      …") is not in columns, and neither is running text that a machine spread
/// to the margin: columns begin where all lines leave room. Words may run across columns only above
/// them, or where two lines or more agree on where they begin.
class ColumnTable {
public:
    /// Adds the lines [first, last), none of them blank, below what was added; false, and nothing
    /// added, when they are not in columns or not in those of the table.
    bool add(const std::vector<SourceLine>& lines, std::size_t first, std::size_t last);

    /// Row by row, from left to right; then the table is empty.
    std::vector<ColumnCell> take();

private:
    struct Segment {
        std::size_t row, begin; ///< begin: the column of characters
        std::string_view text;
    };

    std::vector<Segment> segments_;
    std::vector<std::size_t> starts_; ///< where columns begin, in order
    std::size_t rows_ = 0;
};

} // namespace clausula
