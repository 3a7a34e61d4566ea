#pragma once

#include "index/model/document.h"
#include "ingest/facts/commitments/sentence.h"

#include <optional>

namespace clausula {

/// What of a document tells how its sentences are meant.
struct Setting {
    bool lays_down = false;  ///< what shall be, rather than tells what is: the plain present binds
    bool is_minutes = false; ///< what is said in the past was said at the meeting
    PartyNames names;
    std::optional<Day> day; ///< from which days without a year are counted; none: they recur
};

Setting setting_of(const Document& document);

} // namespace clausula
