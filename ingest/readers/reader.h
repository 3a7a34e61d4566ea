#pragma once

#include "index/model/page.h"
#include "index/model/problem.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A page as a grey picture: what OCR reads. Row by row from the top, one byte a pixel, 0 is black.
struct Picture {
    int width = 0, height = 0;        ///< pixels
    double dpi = 0;                   ///< pixels an inch, the same both ways
    std::vector<std::uint8_t> pixels; ///< width * height bytes

    bool empty() const { return pixels.empty(); }
};

/// Draws the page at (about) this many dpi; the result says at how many it was. Empty when it can't
/// be drawn. A picture never has more than `max_picture_pixels`: the dpi is lowered instead.
using DrawPage = std::function<Picture(double dpi)>;

inline constexpr double max_picture_pixels = 100e6;

/// Where a reader puts what it reads, page by page, in order, so that what was read before a crash
/// is kept.
class ReaderOutput {
public:
    virtual ~ReaderOutput() = default;

    /// Told, once the file is open, by readers that can begin at any page: how many it says it has.
    /// Returns the page to begin at, counted from 1; those before it were read by another process,
    /// or crashed it.
    virtual int begin(int /*pages*/) { return 1; }

    /// `draw` is good during the call only; an empty one means that the page has no picture
    /// (markup).
    virtual void page(Page page, const DrawPage& draw) = 0;
    virtual void problem(Problem problem) = 0;
    /// The format's own title (PDF info, Dublin Core, <title>), as found; may be called once, or
    /// not at all.
    virtual void metadata_title(std::string title) = 0;
};

/// A format that can be read. One file a format, a row each in all.cpp.
struct Reader {
    std::string_view name; ///< stored as Document::format: "pdf"
    int version;           ///< raised when the same bytes give another result
    /// How sure it is, 0 to 100, that it can read a file of these bytes. Looks at the bytes only,
    /// never at the name, and at no more of them than it takes: the first `head_size`, and for a
    /// container its directory, which stands at the end. 0: not mine. Magic numbers 90; a guess
    /// from the text 10 to 50.
    int (*bid)(std::string_view bytes);
    /// Reads the whole file. Throws Error when nothing can be read: message what is wrong, hint
    /// what to do.
    void (*read)(std::string_view bytes, ReaderOutput& output);
    /// Loads what every file needs, before the first is read; nullptr: nothing.
    void (*warm_up)() = nullptr;
};

inline constexpr std::size_t head_size = 64 * 1024;

/// Every format, in a fixed order.
std::span<const Reader* const> all_readers();

/// The highest bidder, the earlier of two equal ones; nullptr when nobody bids: an unknown format.
///
/// A bundle (ingest/sources/bundle.h) is looked for before this: a DOCX is a ZIP, but the DOCX
/// reader bids higher.
const Reader* choose_reader(std::string_view bytes);

} // namespace clausula
