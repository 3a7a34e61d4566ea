#pragma once

#include "cli/render/render.h"

namespace clausula {

/// One JSON document, indented.
extern const Renderer json_renderer;

/// A record as JSON on one line, without a line feed.
///
/// Lossless: control characters are escaped (DEL, C1 and what reorders text too, so that it can be
/// looked at on a terminal). JSON has no way to hold bytes that are not UTF-8: a field `path` with
/// such bytes shows them as U+FFFD and is followed by `path_bytes`, all of its bytes in
/// hexadecimal.
std::string to_json(const Record& record);

} // namespace clausula
