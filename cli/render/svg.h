#pragma once

#include "cli/render/render.h"

namespace clausula {

/// The picture of an answer, as SVG 1.1 that loads nothing and runs nothing. It has a title and a
/// description, and every mark its own. Throws Error for an answer without a picture.
extern const Renderer svg_renderer;

} // namespace clausula
