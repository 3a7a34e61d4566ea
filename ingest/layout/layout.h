#pragma once

#include "index/model/page.h"
#include "index/model/text.h"

#include <vector>

namespace clausula {

/// Puts a page's words in reading order and finds its lines, columns, paragraphs and tables.
///
/// Fills `lines` and `blocks`, reorders `words`; none is dropped. A page that has blocks already
/// (markup) is returned as it is. Looks at this page alone; what repeats over pages (running
/// headers) is found by join_pages().
Page lay_out(Page page);

/// Makes the text of a document from its pages, laid out and in order.
///
/// Drops running headers, footers and page numbers (kept in Text::furniture), joins words broken
/// over lines
/// ("neuvottelu-" and "järjestö" become one word with two places) and paragraphs broken over pages
/// and columns. A hyphen that belongs to the word stays. Never throws on odd input; what it cannot
/// join it leaves as it was.
Text join_pages(const std::vector<Page>& pages);

} // namespace clausula
