#pragma once

#include "index/model/document.h"

#include <vector>

namespace clausula {

/// The dates that are the document's own (signed, made as of, issued, held, changed), the one that
/// says most about when it was made first: where it is signed, above its title, in its title, in
/// its opening words, in a line that tells of its last change.
std::vector<StatedDate> find_own_dates(const Document& document);

} // namespace clausula
