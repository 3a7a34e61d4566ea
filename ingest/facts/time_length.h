#pragma once

#include "index/model/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A length of time as printed: "three (3) years", "12 months", "30 days", "the fifth anniversary",
/// "kaksi vuotta", "tre år". The span is counted from the beginning of the words searched.
struct TimeLength {
    int months; ///< 0 when it is told in days or weeks
    Span span;
    int days = 0;
    bool operator==(const TimeLength&) const = default;
};

std::vector<TimeLength> find_lengths(std::string_view words);

/// As ISO 8601 writes it: "P3M", "P30D".
std::string iso_length(const TimeLength& length);

/// The day that a length of time counted from a day ends on: that of the same number in its last
/// month, or where there is none the month's last.
Day end_of(Day from, int months);

} // namespace clausula
