#pragma once

#include "index/model/page.h"
#include "index/model/problem.h"
#include "ingest/ocr/engine.h"
#include "ingest/readers/reader.h"

#include <string>

namespace clausula {

/// Reads the pages of one document by OCR where their own text won't do.
///
/// One for each document, over an engine that is kept: what one page was (its language, which way
/// it stood) is the first guess for the next, and nothing of one document is left for another. The
/// engine must outlive it.
class Ocr {
public:
    explicit Ocr(OcrEngine& engine) : engine_(engine) {}

    /// The page with the better text.
    ///
    /// - Its words are kept and `draw` may not be called at all where they will do.
    /// - They are replaced where they are missing or garbage: the page is set upright and level,
    /// its
    ///   language is recognised first, and it is read with that language's model alone.
    /// - The words read are added to them where a picture holds text that they lack; the page stays
    ///   as it stands, and `origin` is that of most of its words.
    ///
    /// What goes wrong is said in `problems` and leaves the page as it was. Throws Error when
    /// Tesseract's models are not installed.
    Page read(Page page, const DrawPage& draw, Problems& problems);

private:
    struct Reading;

    Reading read_as_is(const Picture& picture);
    Reading read_whole(const Picture& picture, double skew);
    Reading read_upright(const Picture& picture);
    int find_turn(const Picture& picture);

    OcrEngine& engine_;
    std::string model_; ///< of the last page that was read; empty before the first
    int turn_ = 0;      ///< of the last page that was read
};

} // namespace clausula
