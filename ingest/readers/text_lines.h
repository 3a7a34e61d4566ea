#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace clausula {

/// A line of a plain text, without its line break.
struct SourceLine {
    std::string_view text;   ///< without the white space at both ends
    std::size_t indent = 0;  ///< columns before the text; a tab goes to the next multiple of 4
    std::size_t width = 0;   ///< columns to the end of the text
    bool hard_break = false; ///< ends in two spaces or more
    bool new_page = false;   ///< a form feed stands before it

    bool blank() const { return text.empty(); }
};

/// The lines of a text, cut at LF, CR LF, CR, form feed, U+0085, U+2028 and U+2029.
std::vector<SourceLine> split_lines(std::string_view text);

/// The mark a list item or a numbered paragraph begins with, to the end of the white space behind
/// it.
struct ListMark {
    bool bullet = false;
    std::size_t size = 0; ///< bytes of the mark without the white space; 0: none
    int number = 0;       ///< of "1." and "1)"; 0 when it is another sort of mark
};

ListMark list_mark(std::string_view line);

/// How wide the writer's lines are: the width that nine of ten lines with more than a few words
/// keep to. 0 when there are no such lines.
std::size_t usual_width(const std::vector<SourceLine>& lines);

/// Which of the lines [first, last), none of them blank, begin a paragraph of their own, and which
/// carry on the one before because the writer's machine (and not the writer) broke the line.
///
/// A line carries on when its first word had no room in the line before, or when it begins in
/// small letters in the middle of a sentence. `usual` is usual_width().
std::vector<bool> paragraph_starts(const std::vector<SourceLine>& lines, std::size_t first,
                                   std::size_t last, std::size_t usual);

} // namespace clausula
