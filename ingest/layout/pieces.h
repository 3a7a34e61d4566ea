#pragma once

#include "index/model/page.h"

#include <vector>

namespace clausula {

/// A block without its furniture: all of a paragraph, or the part of it on one page or column.
struct BlockPart {
    const Page* page;
    Block block;
    std::vector<Line> lines; ///< never empty, nor is any of them
    Box box;
    double indent = 0;     ///< points from the text column's left edge
    double gap_above = 0;  ///< points of empty space above; 0 at the top of a page or column
    double room_after = 0; ///< points between the last line's end and the column's right edge
};

/// The smallest box around a line's words.
Box box_of(const Page& page, const Line& line);

/// The pieces of each paragraph, in reading order. `furniture` says of each page's lines which are
/// left out. A paragraph that runs over a page's or column's end has several pieces: its last line
/// reaches the right edge or ends inside a sentence, and what follows is set alike and begins
/// neither a list item nor a heading.
std::vector<std::vector<BlockPart>> find_pieces(const std::vector<Page>& pages,
                                                const std::vector<std::vector<bool>>& furniture);

} // namespace clausula
