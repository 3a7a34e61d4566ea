#pragma once

#include "ingest/readers/html_tree.h"

#include <vector>

namespace clausula {

/// What a reader of the page is shown of each node.
struct HtmlShown {
    std::vector<bool> dropped; ///< by node, with all that is inside it
    bool kept_all = false;     ///< the furniture was kept: hardly anything else is on the page
};

/// Drops what is not text at all (scripts, styles, hidden elements), and the page's furniture:
/// navigation, headers and footers of the page, search and other forms, cookie banners; and all
/// outside of <main> or the one <article> when that holds most of the text. Furniture that would
/// be most of the page is kept.
HtmlShown choose_shown(const std::vector<HtmlNode>& nodes);

} // namespace clausula
