#pragma once

#include "index/language/language.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace clausula {

enum class Numeral { arabic, roman, letter, bullet };

/// What a number stands in: "1", "1.", "1)", "(1)".
enum class Enclosure { bare, dot, closed, parentheses };

/// What printed numbers of one sequence have in common.
struct NumberStyle {
    Division division = Division::none;
    bool sign = false; ///< "3 §" or "§ 3"
    Numeral numeral = Numeral::arabic;
    bool upper = false; ///< roman or letter in capitals
    Enclosure enclosure = Enclosure::bare;
    int parts = 1; ///< "1.2.3" has three

    /// Named by a word or a §, and so hardly anything else than the number of a part.
    bool named() const { return sign || division != Division::none; }

    bool operator==(const NumberStyle&) const = default;
};

/// A number as printed at the beginning of a line, and what it counts.
struct PrintedNumber {
    NumberStyle style;
    std::vector<int> values; ///< "1.2.3": 1, 2, 3; never empty but for a bullet
    int suffix = 0;          ///< "3 a §": 1; 0 without
    std::size_t printed = 0; ///< bytes from the line's beginning, without closing dot or colon:
                             ///< "4 §", "1.1", "(a)"
    std::size_t length = 0;  ///< bytes up to the text behind it, or to the line's end

    bool operator==(const PrintedNumber&) const = default;
};

/// The number that the line begins with; several readings where it can be read in more ways ("(i)"
/// is a letter or a roman one), none where it begins with none.
///
/// Dates, amounts, percentages and references ("3 §:n mukaan", "Section 2 of the Act") are no
/// numbers. Looks at the beginning of the line only; which of the numbers number a part is for the
/// outline to say.
std::vector<PrintedNumber> parse_number(std::string_view line);

/// Whether `next` follows `last` in a sequence of one style: 3 → 4, 3 → 3 a, 3 a → 3 b or 4; 1.2 →
/// 1.3. `slack` more may have been skipped.
bool follows(const PrintedNumber& last, const PrintedNumber& next, int slack = 0);

/// Whether it is one that sequences begin with: 1, a, i.
bool is_first(const PrintedNumber& number);

} // namespace clausula
