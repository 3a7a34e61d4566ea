#pragma once

#include "index/model/document.h"

#include <string_view>
#include <vector>

namespace clausula {

/// A date as printed, and where; the span is counted from the beginning of the words searched.
struct FoundDate {
    PrintedDate date;
    Span span;
    bool operator==(const FoundDate&) const = default;
};

/// The dates in the words, in order: "12.3.2020", "2020-03-12", "12 päivänä maaliskuuta 2020", "den
/// 12 mars 2020", "March 12, 2020", "this 12th day of March, 2020", "March 2020". A year alone is
/// none.
std::vector<FoundDate> find_dates(std::string_view words);

} // namespace clausula
