#pragma once

#include "index/model/page.h"

#include <cstddef>
#include <vector>

namespace clausula {

/// Words on one baseline, left to right: indexes into the page's words.
struct TextLine {
    std::vector<std::size_t> words;
    Box box;
};

/// The smallest box around the words, which must not be none.
Box box_of(const std::vector<Word>& words, const std::vector<std::size_t>& line);

/// The usual type size of these words in points; from the heights of their boxes where the format
/// names no sizes (OCR). 10 when there are no words.
double usual_size(const std::vector<Word>& words, const std::vector<std::size_t>& chosen);

/// Gathers words into lines, top to bottom. A line goes over the whole page, through all its
/// columns, however wide the gaps.
///
/// Each word joins the line whose last word stands nearest to its left on the same height, so a
/// line may climb or sink (skewed scans) as long as neighbours overlap. O(n log n).
std::vector<TextLine> find_lines(const std::vector<Word>& words,
                                 const std::vector<std::size_t>& chosen);

} // namespace clausula
