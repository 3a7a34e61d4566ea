#include "ingest/ocr/missed.h"

#include "ingest/ocr/picture.h"
#include "ingest/ocr/words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <utility>

namespace clausula {

namespace {

// A photograph is full of marks; a page of text misses a few dozen rows at the most.
constexpr std::size_t most_strips = 80;
constexpr double strip_inches = 3.5; // enough words after a number to read it by
constexpr double unlikely = 0.35;    // confidence: marks that are no letters read as less

/// A place on the level page: rows of a skewed picture run along lines of equal `y`.
struct Slope {
    double rise = 0; ///< pixels up a pixel to the right

    double level(double x, double y) const { return y + x * rise; }

    double stored(double x, double y) const { return y - x * rise; }
};

double median_height(const std::vector<Word>& words) {
    std::vector<double> heights;
    for (const Word& word : words) heights.push_back(word.box.height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

double overlap(double begin, double end, double other_begin, double other_end) {
    return std::min(end, other_end) - std::max(begin, other_begin);
}

bool overlap_mostly(const Box& box, const Box& other) {
    const double width = overlap(box.left, box.right, other.left, other.right);
    const double height = overlap(box.top, box.bottom, other.top, other.bottom);
    return width > 0 && height > 0 &&
           width * height * 2 >
               std::min(box.width() * box.height(), other.width() * other.height());
}

/// Words of a few letters with nothing near them: what they say is doubtful.
std::vector<bool> lone_words(const std::vector<Word>& words, double near) {
    std::vector<bool> lone(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Box& box = words[i].box;
        if (words[i].text.size() > 4) continue;
        lone[i] = std::none_of(words.begin(), words.end(), [&](const Word& other) {
            return &other != &words[i] &&
                   overlap(box.top, box.bottom, other.box.top, other.box.bottom) > 0 &&
                   overlap(box.left - near, box.right + near, other.box.left, other.box.right) > 0;
        });
    }
    return lone;
}

/// A piece of a row with its gaps closed, and where each of its columns stands on the page.
struct Strip {
    Picture picture;
    std::vector<int> columns; ///< of the page's picture
    int top = 0;              ///< level pixels
};

Strip cut_strip(const Picture& picture, const Slope& slope, int ink, double left, double top,
                double bottom) {
    const double pad = (bottom - top) * 0.35;
    const int first = std::max(0, static_cast<int>(left - pad));
    Strip strip;
    strip.top = static_cast<int>(top - pad);
    const int height = static_cast<int>(bottom + pad) - strip.top;
    const int gap = static_cast<int>((bottom - top) * 0.6);
    const auto at = [&](int x, int y) -> std::uint8_t {
        const int row = static_cast<int>(std::lround(slope.stored(x, strip.top + y)));
        if (row < 0 || row >= picture.height) return 255;
        return picture
            .pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
                    static_cast<std::size_t>(x)];
    };
    const auto widest = static_cast<std::size_t>(strip_inches * picture.dpi);
    int blank = 0;
    for (int x = first; x < picture.width && strip.columns.size() < widest; ++x) {
        int dark = 0;
        for (int y = 0; y < height; ++y)
            if (at(x, y) < ink) ++dark;
        blank = dark >= 2 ? 0 : blank + 1;
        if (blank <= gap) strip.columns.push_back(x);
    }
    strip.picture = {static_cast<int>(strip.columns.size()), height, picture.dpi, {}};
    strip.picture.pixels.reserve(strip.columns.size() * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x : strip.columns) strip.picture.pixels.push_back(at(x, y));
    return strip;
}

/// A box on the strip as one on the page's picture; both in points.
Box on_page(const Box& box, const Strip& strip, const Slope& slope) {
    const double points = 72 / strip.picture.dpi;
    const auto column = [&](double at) {
        const auto index = static_cast<std::size_t>(std::max(0.0, at / points));
        return static_cast<double>(strip.columns[std::min(index, strip.columns.size() - 1)]);
    };
    const double left = column(box.left), right = column(box.right);
    const double down = slope.stored((left + right) / 2, strip.top) * points;
    return {left * points, down + box.top, right * points, down + box.bottom};
}

} // namespace

std::vector<Word> with_missed_words(std::vector<Word> words, const Picture& picture, double skew,
                                    OcrEngine& engine, std::string_view model) {
    if (words.empty()) return words;
    const double usual = median_height(words);
    const std::vector<bool> lone = lone_words(words, 2 * usual);
    std::vector<Box> sure;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!lone[i]) sure.push_back(words[i].box);

    const double pixels = picture.dpi / 72;
    const Slope slope{std::tan(skew * std::numbers::pi / 180)};
    std::vector<Box> marks = letters_outside(picture, sure); // pixels and level from here on
    std::erase_if(marks, [&](const Box& mark) {
        return mark.height() < 0.45 * usual || mark.height() > 2 * usual;
    });
    for (Box& mark : marks) {
        mark = {mark.left * pixels, mark.top * pixels, mark.right * pixels, mark.bottom * pixels};
        const double down = slope.level(mark.left, 0);
        mark.top += down;
        mark.bottom += down;
    }
    std::sort(marks.begin(), marks.end(),
              [](const Box& a, const Box& b) { return a.left < b.left; });

    const int ink = ink_level(picture);
    std::vector<Word> found;
    for (std::size_t strips = 0; !marks.empty() && strips < most_strips; ++strips) {
        const Box first = marks.front();
        const Strip strip = cut_strip(picture, slope, ink, first.left, first.top, first.bottom);
        const double reach = strip.columns.back();
        std::vector<Box> covered;
        std::erase_if(marks, [&](const Box& mark) {
            const bool here =
                mark.right <= reach + 1 && overlap(mark.top, mark.bottom, first.top, first.bottom) >
                                               0.5 * std::min(mark.height(), first.height());
            if (here) covered.push_back(mark);
            return here || mark == first;
        });
        for (Word& word : engine.read(strip.picture, model, Segmentation::line)) {
            word.box = on_page(word.box, strip, slope);
            const bool known = std::any_of(sure.begin(), sure.end(), [&](const Box& box) {
                return overlap_mostly(word.box, box);
            });
            if (!known && word.confidence >= unlikely && is_plain(word.text))
                found.push_back(std::move(word));
        }
    }
    found = without_noise(std::move(found));

    std::vector<Word> all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool read_again =
            lone[i] && std::any_of(found.begin(), found.end(), [&](const Word& word) {
                return overlap_mostly(word.box, words[i].box);
            });
        if (!read_again) all.push_back(std::move(words[i]));
    }
    all.insert(all.end(), found.begin(), found.end());
    return all;
}

} // namespace clausula
