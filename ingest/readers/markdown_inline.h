#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A piece of a Markdown paragraph as it is printed.
struct MarkdownRun {
    std::string text;
    bool bold = false;

    bool operator==(const MarkdownRun&) const = default;
};

/// A paragraph's text (lines parted by "\n") without its marks: emphasis, code, links (their text
/// stays), pictures (nothing stays), escapes, <br>. A mark without its partner stays as it is.
std::vector<MarkdownRun> read_markdown_inline(std::string_view text);

} // namespace clausula
