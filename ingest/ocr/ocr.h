#pragma once

#include "index/model/page.h"
#include "index/model/problem.h"
#include "ingest/readers/reader.h"

namespace clausula {

/// Reads a page's picture by OCR where the page's own text won't do, and returns the page with the
/// better text.
///
/// A page gets OCR when its text layer is missing, empty or garbage, or when a picture covers most
/// of it and holds text that the layer lacks (the words read are then added to the layer's own).
/// Otherwise the page comes back unchanged and `draw` may not be called at all. Turned pages are
/// set upright, skew is corrected, the language is recognised first and the page is read with that
/// language's model alone. Boxes are in points of the upright page. What goes wrong is said in
/// `problems` and leaves the page as it was.
Page ocr_if_needed(Page page, const DrawPage& draw, Problems& problems);

} // namespace clausula
