#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// Text with Markdown's marks (CommonMark, and tables as GitHub writes them): headings, lists,
/// tables, bold words. Bids only where such marks are seen.
extern const Reader markdown_reader;

} // namespace clausula
