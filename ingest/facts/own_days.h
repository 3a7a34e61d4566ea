#pragma once

#include "index/model/document.h"

#include <optional>
#include <string_view>
#include <vector>

namespace clausula {

/// The days that a document names by words: "date hereof", "allekirjoituspäivä", "Effective Date".
struct OwnDays {
    std::optional<PrintedDate> made;      ///< as it says of itself
    std::optional<PrintedDate> signed_on; ///< by the last who signed, else when it was made
    std::optional<PrintedDate> start;     ///< from when it is in force
};

/// Those that its own dates tell; `start` is none.
OwnDays own_days(const std::vector<StatedDate>& own_dates);

/// Whether plain words tell that it is in force from when it is signed: "tulee voimaan, kun
/// molemmat ovat sen allekirjoittaneet".
bool starts_on_signing(std::string_view plain);

/// Whether they tell that it is from the day it was made: "shall commence on the date hereof".
bool starts_on_own_day(std::string_view plain);

} // namespace clausula
