#pragma once

#include "index/model/page.h"

#include <vector>

namespace clausula {

/// Puts the § back that OCR took for another sign: "19 & Budget", "20 8 Rules", "21 S Other
/// matters".
///
/// Tesseract's models know the sign but seldom read it in scans. A lone sign is left alone: it
/// takes a page on which such lines count upwards, and an eight, which may be meant, needs company
/// that can't be a number. The words keep their places and their confidence. `words` come line by
/// line, as the engine gives them.
std::vector<Word> with_section_signs(std::vector<Word> words);

} // namespace clausula
