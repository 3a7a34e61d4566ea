#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// Web pages: HTML of any age and XHTML, read as browsers read them. The page's furniture
/// (navigation, its header and footer, forms, cookie banners) is dropped.
extern const Reader html_reader;

} // namespace clausula
