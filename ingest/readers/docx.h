#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// Word documents (Office Open XML: ECMA-376, transitional and strict). An office file has no fixed
/// pages: a page ends where Word broke one when it last showed the file, else where the writer did.
extern const Reader docx_reader;

} // namespace clausula
