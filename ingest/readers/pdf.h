#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// PDF through Poppler: words with boxes, font sizes and bold, page by page.
///
/// A file that can't be opened (broken, truncated, without pages, locked by a password) is an
/// Error. A page that can't be read is a Problem and a page of origin none, so that every page is
/// accounted for. What Poppler itself complains about becomes one note; nothing is printed.
extern const Reader pdf_reader;

} // namespace clausula
