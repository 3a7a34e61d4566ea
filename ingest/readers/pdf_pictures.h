#pragma once

#include "ingest/readers/reader.h"

#include <string_view>

namespace clausula {

/// Whether a PDF may hold a picture large enough for text: a file without one need not be drawn to
/// know.
///
/// A picture is a stream, and a stream's dictionary stands uncompressed in the file, so its
/// /Subtype /Image and /Width can be looked for in the bytes. Small ones (logos, signatures) do not
/// count; inline pictures are not seen.
bool may_hold_large_picture(std::string_view bytes);

/// The share of the page, 0 to 1, where something is drawn that is none of its words. Counted in
/// squares of the drawing, so a scan covers the space between its lines as well.
double share_of_pictures(const Picture& drawing, const Page& page);

} // namespace clausula
