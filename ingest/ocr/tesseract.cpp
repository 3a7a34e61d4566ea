#include "index/model/error.h"
#include "index/text/unicode.h"
#include "ingest/ocr/engine.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <tesseract/baseapi.h>
#include <utility>

// From libgomp, which Tesseract brings along. Declared here because clang has no <omp.h> of it.
extern "C" void omp_set_max_active_levels(int);

namespace clausula {

namespace {

// Tesseract's coordinates are 16 bits.
constexpr int max_side = 32'000;

struct DeleteArray {
    void operator()(const char* text) const { delete[] text; }
};

std::unique_ptr<tesseract::TessBaseAPI> load(const std::string& model) {
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    api->SetVariable("debug_file", "/dev/null");
    // Orientation needs the old engine, reading words the LSTM alone.
    const auto mode = model == "osd" ? tesseract::OEM_TESSERACT_ONLY : tesseract::OEM_LSTM_ONLY;
    if (api->Init(nullptr, model.c_str(), mode) != 0)
        throw Error("OCR", "Tesseract's model \"" + model + "\" is not installed",
                    "install the package tesseract-ocr-" + model);
    // What one page taught must not change how the next is read.
    api->SetVariable("classify_enable_learning", "0");
    return api;
}

Word word_at(const tesseract::ResultIterator& at, double points_per_pixel) {
    Word word;
    const std::unique_ptr<char, DeleteArray> text(at.GetUTF8Text(tesseract::RIL_WORD));
    if (text) word.text = clean_utf8(text.get());
    std::erase(word.text, ' '); // an empty word is a picture's block
    int left = 0, top = 0, right = 0, bottom = 0;
    at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
    word.box = {left * points_per_pixel, top * points_per_pixel, right * points_per_pixel,
                bottom * points_per_pixel};
    float row_height = 0, descenders = 0, ascenders = 0;
    at.RowAttributes(&row_height, &descenders, &ascenders);
    word.font_size = static_cast<double>(row_height) * points_per_pixel;
    word.confidence = static_cast<double>(at.Confidence(tesseract::RIL_WORD)) / 100;
    return word;
}

class Tesseract : public OcrEngine {
public:
    Tesseract() { omp_set_max_active_levels(0); }

    std::vector<Word> read(const Picture& picture, std::string_view model,
                           Segmentation segmentation) override {
        tesseract::TessBaseAPI& api = loaded(model);
        std::vector<Word> words;
        if (!show(api, picture)) return words;
        api.SetPageSegMode(segmentation == Segmentation::line ? tesseract::PSM_SINGLE_LINE
                                                              : tesseract::PSM_AUTO);
        if (api.Recognize(nullptr) == 0) {
            const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
            if (at && !at->Empty(tesseract::RIL_WORD)) {
                do {
                    Word word = word_at(*at, 72 / picture.dpi);
                    if (!word.text.empty()) words.push_back(std::move(word));
                } while (at->Next(tesseract::RIL_WORD));
            }
        }
        api.Clear();
        return words;
    }

    std::optional<Orientation> orientation(const Picture& picture) override {
        tesseract::TessBaseAPI& api = loaded("osd");
        if (!show(api, picture)) return std::nullopt;
        api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
        int degrees = 0;
        float confidence = 0, script_confidence = 0;
        const char* script = nullptr;
        const bool found =
            api.DetectOrientationScript(&degrees, &confidence, &script, &script_confidence);
        api.Clear();
        if (!found) return std::nullopt;
        return Orientation{degrees, static_cast<double>(confidence)};
    }

private:
    tesseract::TessBaseAPI& loaded(std::string_view model) {
        auto found = models_.find(model);
        if (found == models_.end())
            found = models_.emplace(std::string(model), load(std::string(model))).first;
        return *found->second;
    }

    static bool show(tesseract::TessBaseAPI& api, const Picture& picture) {
        if (picture.empty() || picture.width > max_side || picture.height > max_side) return false;
        api.ClearAdaptiveClassifier();
        api.SetImage(picture.pixels.data(), picture.width, picture.height, 1, picture.width);
        api.SetSourceResolution(static_cast<int>(std::lround(picture.dpi)));
        return true;
    }

    std::map<std::string, std::unique_ptr<tesseract::TessBaseAPI>, std::less<>> models_;
};

} // namespace

std::unique_ptr<OcrEngine> tesseract_engine() { return std::make_unique<Tesseract>(); }

} // namespace clausula
