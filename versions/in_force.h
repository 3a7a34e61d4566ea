#pragma once

#include "index/model/date.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clausula {

/// What ended a wording other than its own words: it was terminated, another agreement took its
/// place.
struct Ending {
    PrintedDate on;     ///< the first day on which it is not in force
    std::string reason; ///< "it was terminated"

    bool operator==(const Ending&) const = default;
};

/// A wording of an agreement, as far as it tells when it was in force.
struct DatedVersion {
    std::string name; ///< what reasons call it: "version 2"
    /// The day it came into force, as its words say.
    std::optional<PrintedDate> from;
    std::string from_says; ///< who says so: "as its clause 9 says"
    /// The day it was made, or its bounds: taken where its words do not say from when it is.
    DateRange made;
    std::string made_says = "on which it was made"; ///< or where else that day is from
    /// Its last day, as its words say.
    std::optional<PrintedDate> until;
    std::string until_says;
    /// Who says that it goes on behind its last day when nobody ends it; empty: nobody does.
    std::string renewal_says;
    std::vector<Ending> endings;

    bool operator==(const DatedVersion&) const = default;
};

/// A day that is known, or its bounds; both none: nothing bounds it.
struct DayBounds {
    std::optional<Day> earliest, latest;
    bool operator==(const DayBounds&) const = default;
};

enum class InForce { no, unknown, yes };

/// When a wording was in force, and why in one line.
struct InForceInterval {
    std::size_t version; ///< index into the versions given
    bool ever = true;    ///< false: it never was
    DayBounds from;
    std::optional<DayBounds> until; ///< the last day; none: no end is known
    std::string reason;

    bool operator==(const InForceInterval&) const = default;
};

struct InForceResult {
    std::vector<InForceInterval> intervals; ///< one for each version, in the order given
    std::vector<std::string> problems;      ///< what is odd about the dates, a line each

    bool operator==(const InForceResult&) const = default;
};

/// When each wording of one agreement was in force: from the day it states, else from the day it
/// was made, until it ends by its own words, is ended, or the next comes into force. Of one that
/// renews it is not known when it ended behind its last day.
///
/// `versions` are in the order of their succession, which decides where two begin on the same day;
/// else they follow each other by the days on which they begin. A wording without any date ends
/// none and is not ended. Never throws on odd dates; n log n.
InForceResult intervals_in_force(std::span<const DatedVersion> versions);

/// Whether a wording was in force on a day; unknown where that day lies between bounds.
InForce in_force_on(const InForceInterval& interval, Day day);

} // namespace clausula
