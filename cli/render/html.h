#pragma once

#include "cli/render/render.h"

#include <string>
#include <string_view>

namespace clausula {

/// A page that needs nothing else and may load nothing: its Content-Security-Policy forbids it.
extern const Renderer html_renderer;

/// Bytes as text of HTML, also within a quoted attribute: no tag, entity or control character of a
/// document comes alive.
std::string html_safe(std::string_view bytes, std::string_view keep = {});

} // namespace clausula
