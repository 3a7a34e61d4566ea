#pragma once

#include "index/model/evidence.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// A day of the Gregorian calendar.
using Day = std::chrono::sys_days;

/// A date with its precision: month and day are none when only the year (or the month) is printed.
struct PrintedDate {
    int year;
    std::optional<unsigned> month, day;
    bool operator==(const PrintedDate&) const = default;
};

/// The first and the last day that it can mean: of "March 2020" the 1st and the 31st.
Day first_day(const PrintedDate& date);
Day last_day(const PrintedDate& date);

PrintedDate printed(Day day);

/// ISO 8601, as precise as printed: "2020-03-12", "2020-03", "2020".
std::string iso_date(const PrintedDate& date);
std::string iso_date(Day day);

/// Reads what iso_date() writes; none for anything else, and for a day that no calendar has.
std::optional<PrintedDate> parse_iso_date(std::string_view text);

/// What a date is the date of.
enum class DateKind {
    dated,    ///< the document; nothing says closer: in its title, on a line above the first clause
    signing,  ///< the signature; or the day as of which the document says it was made
    issue,    ///< the issue of a statute, the publication
    update,   ///< the last change
    in_force, ///< a stretch: being in force
    period,   ///< a stretch: what a report or a programme covers
};

/// Dates from one to another. Of a stretch these are its ends; one that is not stated is none. Of a
/// single day they are the same; where they differ, or one is none, the day is not known, and they
/// are its bounds: not before, not after.
struct DateRange {
    std::optional<PrintedDate> first, last;
    bool operator==(const DateRange&) const = default;
};

/// A date that a document states, and the words that do. A stretch without both ends is one that
/// is stated in words only: "until further notice", "three years from the delivery".
struct StatedDate {
    DateKind kind;
    DateRange range;
    Evidence evidence;
    bool operator==(const StatedDate&) const = default;
};

} // namespace clausula
