#pragma once

#include "index/model/page.h"
#include "ingest/readers/reader.h"

#include <vector>

namespace clausula {

/// The picture turned clockwise by 0, 90, 180 or 270 degrees.
Picture turned(const Picture& picture, int degrees);

/// Degrees clockwise by which the picture must be rotated for its lines to be level; 0 when there
/// are no lines to tell it by. Up to 7 degrees are found (Leptonica's sweep and binary search over
/// the variance of row sums: Postl, "Detection of linear oblique structures", 1986).
double skew_of(const Picture& picture);

/// The picture rotated clockwise about its centre, its size kept, the new corners white.
Picture rotated(const Picture& picture, double degrees);

/// The horizontal band of this height (pixels) where most ink turns on and off: text, rather than
/// photographs and rules.
Picture busiest_band(const Picture& picture, int height);

/// Pixels darker than this are ink: halfway between the page's paper and its darkest ink. 0 when
/// the page has paper's grain only.
int ink_level(const Picture& picture);

/// The marks of the size of letters that stand outside these boxes; all in points from the
/// picture's top left.
std::vector<Box> letters_outside(const Picture& picture, const std::vector<Box>& boxes);

} // namespace clausula
