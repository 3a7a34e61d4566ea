#pragma once

#include "index/model/page.h"
#include "ingest/readers/reader.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace clausula {

/// Which way a picture stands, as guessed from the shapes of its letters.
struct Orientation {
    int turn = 0;          ///< degrees clockwise by which it must be turned to stand upright
    double confidence = 0; ///< ratio-like, from 0; beyond 15 it is hardly ever wrong
};

/// What a picture shows: a page, to be cut into columns and lines first, or one line.
enum class Segmentation { page, line };

/// What reads words off a picture. Tests replace it by a recording.
///
/// The same picture and model give the same words, whatever was read before.
class OcrEngine {
public:
    virtual ~OcrEngine() = default;

    /// The words of an upright picture in the engine's reading order, with boxes in points from the
    /// picture's top left corner. `model` is a Language::ocr_model. Throws Error when that model is
    /// not installed, and the hint names its package.
    virtual std::vector<Word> read(const Picture& picture, std::string_view model,
                                   Segmentation segmentation) = 0;

    /// None when there is too little text to tell. Throws Error when the model is not installed.
    virtual std::optional<Orientation> orientation(const Picture& picture) = 0;
};

/// Tesseract, with a model loaded when it is first needed and kept. One thread a picture: programs
/// read pages in parallel by processes, not by threads.
std::unique_ptr<OcrEngine> tesseract_engine();

} // namespace clausula
