#pragma once

#include <string_view>

namespace clausula {

/// How many letters of a word may be misread for it to be taken for that word: one, of long words
/// two; of short ones none, as they have too many neighbours that are words themselves.
int most_misread(std::string_view word);

/// Whether OCR may have read `word` as `read`: at most most_misread() letters exchanged, left out,
/// put in or in each other's place (Damerau 1964). Pairs that look like one letter, as "rn" and
/// "m", count as one. False for equal words. Both must be case-folded UTF-8.
bool is_misreading(std::string_view read, std::string_view word);

/// The same with at most so many letters misread.
bool is_misreading(std::string_view read, std::string_view word, int most);

} // namespace clausula
