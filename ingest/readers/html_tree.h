#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

/// A node of an HTML document: an element, or a piece of text.
struct HtmlNode {
    std::string tag;  ///< lower case; empty: text
    std::string text; ///< of a text node
    std::vector<std::pair<std::string, std::string>> attributes;
    std::size_t parent = 0; ///< index; the first node is its own
    std::size_t end = 0;    ///< index behind the last node inside it

    /// The attribute's value; empty when there is none.
    std::string_view attribute(std::string_view name) const;
    bool has_attribute(std::string_view name) const;
};

/// Elements nested deeper than this lose their tags (never their text), as in browsers.
inline constexpr std::size_t max_html_depth = 400;

/// The nodes of a document in the order of the text, parents before their children, so that they
/// can be walked without recursion. The first is <html>. Reads anything, as browsers do.
std::vector<HtmlNode> parse_html(std::string_view utf8);

/// The text without the tags that stand deeper than `max_html_depth` in each other. The HTML
/// algorithm looks through all open elements at each tag, so that deep nesting would take time in
/// the square of the depth.
std::string limit_nesting(std::string_view html);

} // namespace clausula
