#pragma once

#include "index/model/date.h"

#include <optional>
#include <string_view>

namespace clausula {

/// Days as they are typed: "2021-06-30", "2021", "2020..2021-06", "2020..", "..2021".
struct DayRange {
    std::optional<PrintedDate> low, high; ///< none: open

    /// Whether any of the days from `first` to `last` is one of them.
    bool has(Day first, Day last) const;
    bool runs_backwards() const;
};

/// None for anything else; one end at least is typed.
std::optional<DayRange> parse_day_range(std::string_view typed);

} // namespace clausula
