#pragma once

#include "index/model/page.h"
#include "index/model/problem.h"
#include "ingest/ocr/engine.h"
#include "ingest/readers/reader.h"

#include <string>

namespace clausula {

/// Reads the pages of one document by OCR where their own text won't do.
///
/// One for each document, over an engine that is kept: a page's language is the first guess for the
/// next page, and nothing of one document is left for another. The engine must outlive it.
class Ocr {
public:
    explicit Ocr(OcrEngine& engine) : engine_(engine) {}

    /// The page with the better text.
    ///
    /// A page gets OCR when its text layer is missing, empty or garbage, or when a picture covers
    /// most of it and holds text that the layer lacks (the words read are then added to the layer's
    /// own). Otherwise the page comes back unchanged and `draw` may not be called at all. Turned
    /// pages are set upright, skew is corrected, the language is recognised first and the page is
    /// read with that language's model alone. Boxes are in points of the upright page. What goes
    /// wrong is said in `problems` and leaves the page as it was. Throws Error when Tesseract's
    /// models are not installed.
    Page read(Page page, const DrawPage& draw, Problems& problems);

private:
    OcrEngine& engine_;
    std::string model_; ///< of the last page that was read; empty before the first
};

/// As Ocr::read(), for a page by itself; Tesseract is loaded for the process once.
Page ocr_if_needed(Page page, const DrawPage& draw, Problems& problems);

} // namespace clausula
