#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// Pictures of pages. Each gives a page without words and a way to draw it; OCR reads it.
extern const Reader png_reader, jpeg_reader, tiff_reader;

} // namespace clausula
