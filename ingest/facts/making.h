#pragma once

#include "index/model/document.h"

#include <optional>

namespace clausula {

/// The day of the sentence in which a document says when it was made: "This Agreement is made as of
/// March 12, 2020", "Detta tillägg har den 9 december 2019 ingåtts mellan …". It begins with what
/// is made, or stands among the first and is about it; a cover page and a table of contents may
/// stand before.
std::optional<StatedDate> find_making(const Document& document);

} // namespace clausula
