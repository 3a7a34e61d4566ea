#pragma once

#include "index/model/text.h"

#include <string_view>
#include <vector>

namespace clausula {

/// A run of digits or of letters, as far as dates are made of it.
struct DateToken {
    enum class Kind {
        number,
        month,
        between, ///< may stand between day and month: "12 päivänä maaliskuuta", "12th day of March"
        year_word, ///< says that a year follows: "vuoden 2020"
        other,
    };
    Kind kind = Kind::other;
    Span span;
    int value = 0;          ///< of a number of at most five digits; the month's
    std::size_t digits = 0; ///< of a number
};

std::vector<DateToken> date_tokens(std::string_view words);

/// Whether the words are what stands between the ends of a stretch: a dash, "to", "till och med".
bool is_between_dates(std::string_view words);

} // namespace clausula
