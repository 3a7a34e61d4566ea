#pragma once

#include "cli/render/render.h"

#include <string>
#include <string_view>

namespace clausula {

/// RFC 4180: a header, CRLF, quotes where needed. Lists and records inside a row are left out.
extern const Renderer csv_renderer;

/// One cell. Text that a spreadsheet would run as a formula (it begins with = + - @, a tab, a line
/// feed, or a full-width = + - @) gets an apostrophe in front, unless it is a plain number.
std::string csv_cell(std::string_view bytes);

} // namespace clausula
