#include "search/day_range.h"

namespace clausula {

bool DayRange::has(Day first, Day last) const {
    return (!low || last >= first_day(*low)) && (!high || first <= last_day(*high));
}

bool DayRange::runs_backwards() const { return low && high && first_day(*low) > last_day(*high); }

std::optional<DayRange> parse_day_range(std::string_view typed) {
    const std::size_t dots = typed.find("..");
    if (dots == std::string_view::npos) {
        const auto day = parse_iso_date(typed);
        if (!day) return std::nullopt;
        return DayRange{day, day};
    }
    const std::string_view low = typed.substr(0, dots), high = typed.substr(dots + 2);
    const DayRange range{parse_iso_date(low), parse_iso_date(high)};
    if (low.empty() && high.empty()) return std::nullopt;
    if ((!low.empty() && !range.low) || (!high.empty() && !range.high)) return std::nullopt;
    return range;
}

} // namespace clausula
