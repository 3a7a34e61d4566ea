#pragma once

#include "versions/align/align.h"
#include "versions/origin/sentences.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

/// Of each sentence of the document after the one of the document before that differs from it in
/// nothing but what OCR misread, as the alignment of the two has it.
std::vector<std::optional<std::size_t>> same_but_for_noise(const Alignment& alignment,
                                                           const WordedDocument& before,
                                                           const WordedDocument& after);

} // namespace clausula
