#include "ingest/ocr/ocr.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/ocr/missed.h"
#include "ingest/ocr/picture.h"
#include "ingest/ocr/section_signs.h"
#include "ingest/ocr/text_layer.h"
#include "ingest/ocr/words.h"

#include <cmath>
#include <optional>
#include <utility>

namespace clausula {

namespace {

constexpr double reading_dpi = 300;
// Enough to tell letters from grain; a page costs a tenth of what it costs at 300 dpi.
constexpr double glancing_dpi = 100;
// Letters on a page that are worth reading: a single mark is a speck or a page number.
constexpr std::size_t some_letters = 2;
constexpr std::size_t many_letters = 40;

// Mean confidence of upright text is 0.80 to 0.97, of turned text and of photographs below 0.65.
constexpr double upright_confidence = 0.75;
constexpr double poor_confidence = 0.7;

enum class Need { nothing, added, replaced };

/// What OCR has to do on this page, by the cheapest signs first.
Need need_of(const Page& page, const DrawPage& draw) {
    if (!draw) return Need::nothing;
    if (page.words.empty())
        return letters_outside(draw(glancing_dpi), {}).size() >= some_letters ? Need::replaced
                                                                              : Need::nothing;
    if (is_doubtful(page.words)) return Need::replaced;
    // A page with little text may be a scan with a stamp or a page number put over it, even where
    // the reader can't tell how much of it is a picture.
    constexpr double little = 0.2;
    if (page.picture_cover < 0.5 && height_of_lines(page.words) > little * page.height)
        return Need::nothing;
    std::vector<Box> boxes;
    for (const Word& word : page.words) boxes.push_back(word.box);
    return letters_outside(draw(glancing_dpi), boxes).size() >= many_letters ? Need::added
                                                                             : Need::nothing;
}

Problem problem(const Page& page, Severity severity, std::string message, std::string hint) {
    return {severity, Stage::ocr, page.number, std::move(message), std::move(hint)};
}

/// Tesseract reads lines that run downwards, too, so that a page on its side may read well as it
/// is.
bool stands_sideways(const std::vector<Word>& words) {
    std::size_t wide = 0, tall = 0;
    for (const Word& word : words) {
        const std::size_t length = count_code_points(word.text);
        if (length < 3) continue;
        (word.box.height() > word.box.width() ? tall : wide) += length;
    }
    return tall > wide;
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

} // namespace

/// What came of reading a picture.
struct Ocr::Reading {
    std::vector<Word> words;
    const Language* language = nullptr;
    double confidence = 0;
    int turned = 0;
    double skew = 0;
};

/// Reads a picture that is upright and level; again, if it was not in the language that the last
/// page was in.
Ocr::Reading Ocr::read_as_is(const Picture& picture) {
    if (model_.empty()) model_ = all_languages().front()->ocr_model;
    Reading reading;
    // Twice at the most: with the wrong model, a language is recognised all the same.
    for (int attempt = 0; attempt < 2; ++attempt) {
        reading.words = without_noise(engine_.read(picture, model_, Segmentation::page));
        reading.language = recognise_language(text_of(reading.words));
        if (!reading.language || reading.language->ocr_model == model_) break;
        model_ = reading.language->ocr_model;
    }
    reading.confidence = mean_confidence(reading.words);
    return reading;
}

/// By which turn the picture reads best: the last page's, or what the shapes of the letters say, or
/// any other.
int Ocr::find_turn(const Picture& picture) {
    double best_confidence = 0;
    int best = 0;
    const auto reads_well = [&](int turn) {
        const Picture upright = turned(picture, turn);
        const Reading sample = read_as_is(busiest_band(upright, static_cast<int>(upright.dpi * 2)));
        if (stands_sideways(sample.words)) return false;
        if (sample.confidence > best_confidence) {
            best_confidence = sample.confidence;
            best = turn;
        }
        return sample.confidence >= upright_confidence;
    };
    if (reads_well(turn_)) return turn_;
    const auto orientation = engine_.orientation(picture);
    if (orientation && orientation->turn != turn_ && reads_well(orientation->turn))
        return orientation->turn;
    for (int turn : {0, 90, 180, 270})
        if (turn != turn_ && !(orientation && turn == orientation->turn) && reads_well(turn))
            return turn;
    return best;
}

Ocr::Reading Ocr::read_whole(const Picture& picture, double skew) {
    Reading reading = read_as_is(picture);
    reading.words = with_section_signs(
        without_noise(with_missed_words(std::move(reading.words), picture, skew, engine_, model_)));
    reading.confidence = mean_confidence(reading.words);
    return reading;
}

Ocr::Reading Ocr::read_upright(const Picture& picture) {
    turn_ = find_turn(picture);
    const Picture upright = turned(picture, turn_);
    const double skew = skew_of(upright);
    // Tesseract copes with a little skew, and rotating blurs the letters: then the words alone are
    // rotated.
    constexpr double little = 1;
    const bool much = std::abs(skew) > little;
    Reading reading = much ? read_whole(rotated(upright, skew), 0) : read_whole(upright, skew);
    if (!much)
        rotate_boxes(reading.words, skew, upright.width * 36 / upright.dpi,
                     upright.height * 36 / upright.dpi);
    reading.turned = turn_;
    reading.skew = skew;
    return reading;
}

Page Ocr::read(Page page, const DrawPage& draw, Problems& problems) {
    const Need need = need_of(page, draw);
    if (need == Need::nothing) return page;
    const Picture picture = draw(reading_dpi);
    if (picture.empty()) {
        problems.push_back(problem(page, Severity::warning, "the page could not be drawn for OCR",
                                   "open the page in a viewer and see whether it is whole"));
        return page;
    }
    Reading reading = need == Need::added ? read_whole(picture, 0) : read_upright(picture);
    if (reading.words.empty()) return page;
    // What looks like garbage may be a language that no model here can read.
    if (!page.words.empty() && reading.confidence < poor_confidence) return page;

    if (reading.confidence < poor_confidence)
        problems.push_back(
            problem(page, Severity::warning,
                    "OCR is unsure of this page: mean confidence " + percent(reading.confidence),
                    "compare its text with the original, or scan it again at 300 dpi"));
    page.confidence = reading.confidence;
    if (reading.language) page.language = reading.language->code;
    if (need == Need::added) {
        const std::size_t before = page.words.size();
        page.words = completed(std::move(page.words), reading.words);
        if (page.words.size() > 2 * before) page.origin = PageOrigin::ocr;
        return page;
    }
    page.origin = PageOrigin::ocr;
    page.turned = reading.turned;
    page.skew = reading.skew;
    if (reading.turned % 180 != 0) std::swap(page.width, page.height);
    page.words = std::move(reading.words);
    return page;
}

} // namespace clausula
