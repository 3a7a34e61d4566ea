#include "ingest/ocr/ocr.h"

#include "index/language/language.h"

#include <utility>

namespace clausula {

namespace {

std::string text_of(const std::vector<Word>& words) {
    std::string text;
    for (const Word& word : words) text += word.text + ' ';
    return text;
}

/// Long words weigh more: a speck read as one bad letter says little about a page.
double mean_confidence(const std::vector<Word>& words) {
    double sum = 0, weight = 0;
    for (const Word& word : words) {
        const double length = static_cast<double>(word.text.size());
        sum += word.confidence * length;
        weight += length;
    }
    return weight > 0 ? sum / weight : 0;
}

} // namespace

Page Ocr::read(Page page, const DrawPage& draw, Problems&) {
    if (!draw || !page.words.empty()) return page;
    const Picture picture = draw(300);
    if (picture.empty()) return page;

    if (model_.empty()) model_ = all_languages().front()->ocr_model;
    std::vector<Word> words = engine_.read(picture, model_);
    const Language* language = recognise_language(text_of(words));
    if (language && language->ocr_model != model_) {
        model_ = language->ocr_model;
        words = engine_.read(picture, model_);
    }
    if (words.empty()) return page;
    page.origin = PageOrigin::ocr;
    page.confidence = mean_confidence(words);
    page.language = language ? language->code : "";
    page.words = std::move(words);
    return page;
}

Page ocr_if_needed(Page page, const DrawPage& draw, Problems& problems) {
    static const std::unique_ptr<OcrEngine> engine = tesseract_engine();
    return Ocr(*engine).read(std::move(page), draw, problems);
}

} // namespace clausula
