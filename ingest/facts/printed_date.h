#pragma once

#include "index/model/date.h"

#include <string_view>
#include <vector>

namespace clausula {

/// A date as printed, or the stretch between two; the span is counted from the beginning of the
/// words searched.
struct FoundDate {
    DateRange range; ///< of a single date both ends are the same
    Span span;

    bool is_single() const { return range.first == range.last; }

    /// Whether it is a single day.
    bool is_day() const { return is_single() && range.first->day; }

    bool operator==(const FoundDate&) const = default;
};

/// What "03/12/2020" means.
enum class SlashOrder { unknown, month_first, day_first };

/// Whether a year may have two digits: "6.3.95" is as often the number of a section.
enum class ShortYears { skip, read };

/// The order of the dates with strokes in a text, by its other dates: "March 12, 2020" and
/// "9/24/2018" have the month first, "12 March 2020" and "24/9/2018" the day. Unknown where they
/// differ, or there are none.
SlashOrder slash_order(std::string_view text);

/// The dates in the words, in order.
///
/// Days: "12.3.2020", "2020-03-12", "12 päivänä maaliskuuta 2020", "den 12 mars 2020", "March 12,
/// 2020", "this 12th day of March, 2020", "19 Jan. 1998". Months: "March 2020", "joulukuussa 2021".
/// Years: behind a word that says so ("vuoden 2020"). Stretches: "1.1.2018–31.12.2020",
/// "1.–30.6.2021", "1–30 juni 2021", "1 January – 31 December 2020", "May 1, 2020 to April 30,
/// 2021", "2015–2017".
///
/// "9/24/2018" is read where one order gives a date; "03/12/2020" is the 12th of March or the 3rd
/// of December, and without an order is none; "12/3 2020" has the day first. A year of two digits
/// is one where asked for, between 1950 and 2049. A date with a blank in it ("March __, 2020") is
/// none; neither are seasons.
std::vector<FoundDate> find_dates(std::string_view words, SlashOrder order = SlashOrder::unknown,
                                  ShortYears short_years = ShortYears::skip);

} // namespace clausula
