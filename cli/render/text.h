#pragma once

#include "cli/render/render.h"

namespace clausula {

/// For a person at a terminal: wrapped to its width, in colour when there is colour.
extern const Renderer text_renderer;

/// One line with its styles, not wrapped, without a line feed.
std::string styled(const StyledLine& line, const Look& look);

/// The line with marks around what a redline changes, as it is shown without colour:
///
///     [-removed-] {+added+} [>moved away>] {>moved here>} {~misread~}
StyledLine with_marks(const StyledLine& line);

} // namespace clausula
