#include "ingest/ocr/pix.h"

#include <algorithm>
#include <cstddef>
#include <leptonica/allheaders.h>

namespace clausula {

void DeletePix::operator()(Pix* pix) const { pixDestroy(&pix); }

PixPtr grey(const Pix& pix) {
    // Leptonica never writes to its source, but doesn't say so in its types.
    PIX* source = const_cast<PIX*>(&pix);
    PixPtr flat;
    if (pixGetSpp(source) == 4) flat.reset(pixRemoveAlpha(source));
    return PixPtr(pixConvertTo8(flat ? flat.get() : source, 0));
}

Picture picture_of(const Pix& pix, double dpi) {
    const PixPtr eight_bits = grey(pix);
    if (!eight_bits) return {};
    // Leptonica keeps pixels in machine words, the leftmost in the highest byte.
    const PixPtr in_order(pixEndianByteSwapNew(eight_bits.get()));
    if (!in_order) return {};
    Picture picture;
    picture.width = pixGetWidth(in_order.get());
    picture.height = pixGetHeight(in_order.get());
    picture.dpi = dpi;
    const auto width = static_cast<std::size_t>(picture.width);
    const auto height = static_cast<std::size_t>(picture.height);
    const auto row_size = static_cast<std::size_t>(pixGetWpl(in_order.get())) * 4;
    const auto* rows = reinterpret_cast<const std::uint8_t*>(pixGetData(in_order.get()));
    picture.pixels.resize(width * height);
    for (std::size_t y = 0; y < height; ++y)
        std::copy_n(rows + y * row_size, width, picture.pixels.data() + y * width);
    return picture;
}

PixPtr pix_of(const Picture& picture) {
    PixPtr pix(pixCreate(picture.width, picture.height, 8));
    if (!pix) return pix;
    const auto width = static_cast<std::size_t>(picture.width);
    const auto row_size = static_cast<std::size_t>(pixGetWpl(pix.get())) * 4;
    auto* rows = reinterpret_cast<std::uint8_t*>(pixGetData(pix.get()));
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y)
        std::copy_n(picture.pixels.data() + y * width, width, rows + y * row_size);
    pixEndianByteSwap(pix.get());
    return pix;
}

} // namespace clausula
