#pragma once

#include <string>
#include <string_view>

namespace clausula {

enum class NumberFormat {
    decimal,         ///< 1, 2, …
    decimal_zero,    ///< 01, 02, … 10
    lower_letter,    ///< a, b, … z, aa, bb (as word processors do)
    upper_letter,    ///< A, B, …
    lower_letter_26, ///< a, b, … z, aa, ab (as HTML and OpenDocument do)
    upper_letter_26, ///< A, B, …
    lower_roman,     ///< i, ii, …
    upper_roman,     ///< I, II, …
    bullet,          ///< the level's own sign, no number
    none,            ///< nothing
};

/// A list's number as printed, without the punctuation around it; empty for bullet and none.
/// Numbers that a format can't write (roman beyond 3999, letters below 1) are written as decimal.
std::string format_number(int number, NumberFormat format);

/// The sign that a bullet of an office file shows: the fonts Symbol and Wingdings put theirs at
/// places that mean nothing in Unicode. Text that is no such sign comes back as it is.
std::string bullet_sign(std::string_view text);

/// A note's mark as it is printed in the text: "¹²" for 12, "[iv]" for iv.
std::string note_mark(std::string_view label);

} // namespace clausula
