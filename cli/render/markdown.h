#pragma once

#include "cli/render/render.h"

#include <string>
#include <string_view>

namespace clausula {

/// CommonMark with GitHub's tables; redlines are <del> and <ins>, what moved is <em> in them.
extern const Renderer markdown_renderer;

/// Bytes as Markdown text that shows as itself: no markup, HTML, link, picture or formula of a
/// document comes alive. (GitHub's dialect still makes links of bare e-mail addresses.)
std::string markdown_safe(std::string_view bytes, bool at_line_start = true);

} // namespace clausula
