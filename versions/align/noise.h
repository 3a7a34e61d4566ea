#pragma once

#include "versions/align/redline.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace clausula {

/// One document of a redline, as far as noise goes.
struct ReadText {
    std::string_view text;
    const std::unordered_set<std::uint64_t>& words; ///< all of the document's, as in wording.h
    bool by_ocr = false;                            ///< these provisions were
};

/// Marks as noise what OCR made of the same print: words of which some letters differ, words that
/// were broken or joined, marks, case.
///
/// A digit read as another digit is no noise, as it may be an amount that was changed; nor is a
/// word of the side read by OCR that the other document has too ("not" for "now"). One letter in
/// `letters_per_error` may differ, and one of a short word.
void mark_noise(Redline& redline, const ReadText& before, const ReadText& after,
                std::size_t letters_per_error);

/// Letters per misread one of a fair scan, and of one that is bad all over.
constexpr std::size_t fair_scan = 4, bad_scan = 3;

} // namespace clausula
