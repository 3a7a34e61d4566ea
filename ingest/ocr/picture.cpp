#include "ingest/ocr/picture.h"

#include "ingest/ocr/pix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <leptonica/allheaders.h>
#include <numbers>

namespace clausula {

namespace {

/// Ink black on white.
PixPtr ink(const Picture& picture) {
    const int level = ink_level(picture);
    const PixPtr pix = level > 0 ? pix_of(picture) : nullptr;
    return PixPtr(pix ? pixThresholdToBinary(pix.get(), level) : nullptr);
}

/// A place in a document's own points as a pixel; documents may say anything, not-a-number too.
int pixel(double points, double pixels_per_point) {
    const double at = points * pixels_per_point;
    return at > 0 ? static_cast<int>(std::min(at, 1e6)) : 0;
}

} // namespace

int ink_level(const Picture& picture) {
    std::array<std::size_t, 256> counts{};
    for (std::uint8_t grey : picture.pixels) ++counts[grey];
    const auto grey_at = [&](std::size_t rank) {
        int grey = 0;
        for (std::size_t up_to = 0; grey < 255; ++grey) {
            up_to += counts[static_cast<std::size_t>(grey)];
            if (up_to > rank) break;
        }
        return grey;
    };
    const int darkest = grey_at(picture.pixels.size() / 20'000);
    const int paper = grey_at(picture.pixels.size() / 2);
    constexpr int grain = 64;
    return paper - darkest < grain ? 0 : (paper + darkest) / 2;
}

Picture turned(const Picture& picture, int degrees) {
    if (degrees % 360 == 0 || picture.empty()) return picture;
    const PixPtr pix = pix_of(picture);
    const PixPtr result(pix ? pixRotateOrth(pix.get(), degrees / 90 % 4) : nullptr);
    return result ? picture_of(*result, picture.dpi) : Picture{};
}

double skew_of(const Picture& picture) {
    if (picture.empty()) return 0;
    const PixPtr black = ink(picture);
    if (!black) return 0;
    float degrees = 0, confidence = 0;
    // Leptonica's author: below 3 the angle may be anything.
    constexpr float sure = 3, level = 0.2F; // a level page measures up to 0.13 degrees
    if (pixFindSkew(black.get(), &degrees, &confidence) != 0 || confidence < sure ||
        std::abs(degrees) < level)
        return 0;
    return static_cast<double>(degrees);
}

Picture rotated(const Picture& picture, double degrees) {
    if (degrees == 0 || picture.empty()) return picture;
    const PixPtr pix = pix_of(picture);
    const auto angle = static_cast<float>(degrees * std::numbers::pi / 180);
    const PixPtr result(pix ? pixRotateAMGray(pix.get(), angle, 255) : nullptr);
    return result ? picture_of(*result, picture.dpi) : Picture{};
}

Picture busiest_band(const Picture& picture, int height) {
    if (height >= picture.height) return picture;
    const auto width = static_cast<std::size_t>(picture.width);
    const auto rows = static_cast<std::size_t>(picture.height);
    const auto band = static_cast<std::size_t>(height);
    // Every fourth row tells enough.
    constexpr std::size_t step = 4;
    constexpr int edge = 60; // grey levels: more than paper's grain
    std::vector<std::size_t> edges_above(rows + 1, 0);
    for (std::size_t y = 0; y < rows; ++y) {
        std::size_t edges = 0;
        if (y % step == 0)
            for (std::size_t x = 2; x < width; x += 2) {
                const std::uint8_t* row = picture.pixels.data() + y * width;
                if (std::abs(row[x] - row[x - 2]) > edge) ++edges;
            }
        edges_above[y + 1] = edges_above[y] + edges;
    }
    std::size_t best = 0;
    for (std::size_t top = 0; top + band <= rows; ++top)
        if (edges_above[top + band] - edges_above[top] >
            edges_above[best + band] - edges_above[best])
            best = top;
    const auto begin = picture.pixels.begin() + static_cast<std::ptrdiff_t>(best * width);
    return {picture.width,
            height,
            picture.dpi,
            {begin, begin + static_cast<std::ptrdiff_t>(band * width)}};
}

std::vector<Box> letters_outside(const Picture& picture, const std::vector<Box>& boxes) {
    if (picture.empty()) return {};
    const PixPtr black = ink(picture);
    if (!black) return {};
    const double pixels_per_point = picture.dpi / 72;
    for (const Box& box : boxes) {
        const int left = pixel(box.left, pixels_per_point) - 1;
        const int top = pixel(box.top, pixels_per_point) - 1;
        const int right = pixel(box.right, pixels_per_point) + 2;
        const int bottom = pixel(box.bottom, pixels_per_point) + 2;
        if (right > left && bottom > top)
            pixRasterop(black.get(), left, top, right - left, bottom - top, PIX_CLR, nullptr, 0, 0);
    }
    BOXA* components = pixConnCompBB(black.get(), 8);
    if (!components) return {};
    // Letters of 4 to 40 points: from the x of the smallest print to the capitals of a title.
    const double low = 2 * pixels_per_point, high = 30 * pixels_per_point;
    std::vector<Box> letters;
    const int count = boxaGetCount(components);
    for (int i = 0; i < count; ++i) {
        int left = 0, top = 0, width = 0, height = 0;
        boxaGetBoxGeometry(components, i, &left, &top, &width, &height);
        if (height < low || height > high || width > 2 * high || width * 6 < height) continue;
        letters.push_back({left / pixels_per_point, top / pixels_per_point,
                           (left + width) / pixels_per_point, (top + height) / pixels_per_point});
    }
    boxaDestroy(&components);
    return letters;
}

} // namespace clausula
