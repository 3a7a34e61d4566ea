#pragma once

#include "ingest/layout/lines.h"

#include <cstddef>
#include <span>
#include <vector>

namespace clausula {

/// The line spacing of a page.
struct Spacing {
    double em = 10;     ///< the usual type size, points
    double leading = 0; ///< the usual white space between two lines of a paragraph, points
};

/// Measures the lines of a whole page; `em` as given.
Spacing measure_spacing(std::span<const TextLine> lines, double em);

/// Where paragraphs begin among the lines of one column: indexes, the first of them 0.
///
/// A paragraph begins at a wider gap, another type size, a change between bold and not bold, a
/// number or bullet, an indented line, or behind a line that ended early. `right` is the column's
/// right edge.
std::vector<std::size_t> find_paragraphs(const std::vector<Word>& words,
                                         std::span<const TextLine> lines, const Spacing& spacing,
                                         double right);

} // namespace clausula
