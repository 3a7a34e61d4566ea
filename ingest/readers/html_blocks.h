#pragma once

#include "ingest/readers/html_tree.h"
#include "ingest/readers/markup_page.h"

#include <vector>

namespace clausula {

/// Turns the nodes that are not dropped into blocks: headings with their levels, list items with
/// the number or bullet that a browser shows, cells of tables, paragraphs. A table with one column,
/// or with headings or other tables in it, is there for the layout: its cells are read as text.
void read_html_blocks(const std::vector<HtmlNode>& nodes, const std::vector<bool>& dropped,
                      MarkupPages& pages);

} // namespace clausula
