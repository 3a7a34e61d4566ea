#pragma once

#include "ingest/facts/commitments/deadlines.h"
#include "ingest/facts/commitments/due_words.h"

namespace clausula {

/// The deadlines that are days of the calendar: "by 1 June 2023", "vuoden 2021 loppuun mennessä",
/// "hösten 2024", "by Easter 2020". Of a month or a year it is the last day; "before" one it is the
/// day that precedes it. Seasons before the
/// document's own day are none.
std::vector<Deadline> days_with_year(const DueWords& due, const std::optional<Day>& day);

/// Those without a year: "by 31 January", "25.11. mennessä", "före årets slut". It is the first
/// such day from the document's own on; without one, and where the sentence `recurs`, they recur.
std::vector<Deadline> days_without_year(const DueWords& due, const std::optional<Day>& day,
                                        bool recurs);

/// The same where it needs no words to be a deadline, as in a column of them.
std::vector<Deadline> printed_days_without_year(const DueWords& due, const std::optional<Day>& day);

/// "viikolla 45", "vecka 11": to the Sunday of that week, the first such from the document's own
/// day on; none without one.
std::vector<Deadline> weeks(const DueWords& due, const std::optional<Day>& day);

} // namespace clausula
