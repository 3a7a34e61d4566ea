#pragma once

#include "cli/render/render.h"

namespace clausula {

extern const Renderer jsonl_renderer;

} // namespace clausula
