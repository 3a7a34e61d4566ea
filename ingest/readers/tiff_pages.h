#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clausula {

/// Where a page of a TIFF begins, and how large it says it is. What it says may be false.
struct TiffPage {
    std::size_t offset = 0; ///< of its image file directory
    std::uint64_t width = 0, height = 0;
    std::uint64_t bits = 1; ///< a pixel, all samples together

    bool operator==(const TiffPage&) const = default;
};

struct TiffPages {
    std::vector<TiffPage> pages;
    bool is_whole = false; ///< false where the chain breaks: pages may be missing
};

/// The pages of a TIFF or BigTIFF, from their directories alone, thumbnails left out.
///
/// libtiff finds a page only by walking to it and decodes it to learn its size; this walks once,
/// before anything is decoded. A chain that loops or leaves the file ends there. TIFF 6.0, section
/// 2; BigTIFF: Adobe's tag numbers with 64-bit offsets.
TiffPages tiff_pages(std::string_view bytes);

} // namespace clausula
