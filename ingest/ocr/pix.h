#pragma once

#include "ingest/readers/reader.h"

#include <memory>

struct Pix; // Leptonica's picture

namespace clausula {

struct DeletePix {
    void operator()(Pix* pix) const;
};

using PixPtr = std::unique_ptr<Pix, DeletePix>;

/// A grey copy. Colour becomes luminance, and what is transparent becomes white. None when memory
/// runs out or the picture is broken.
PixPtr grey(const Pix& pix);

/// The picture (of any depth) as ours, at `dpi`. Empty when memory runs out.
Picture picture_of(const Pix& pix, double dpi);

/// A grey copy for Leptonica.
PixPtr pix_of(const Picture& picture);

} // namespace clausula
