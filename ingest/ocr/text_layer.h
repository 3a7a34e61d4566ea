#pragma once

#include "index/model/page.h"

#include <vector>

namespace clausula {

/// Whether the words of a text layer can hardly be what is printed: many characters without a
/// meaning (U+FFFD, private use, controls), or Latin letters without the vowels of any language,
/// as a font gives whose codes are not Unicode. Tables of figures, lists of names, other scripts
/// are not doubtful.
bool is_doubtful(const std::vector<Word>& words);

} // namespace clausula
