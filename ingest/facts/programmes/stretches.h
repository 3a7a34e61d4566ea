#pragma once

#include "index/model/date.h"
#include "ingest/facts/programmes/cue_sentence.h"

#include <vector>

namespace clausula {

/// A date or a stretch of time in a sentence.
struct FoundStretch {
    DateRange range; ///< of a single date both ends are the same
    TokenRange tokens;

    bool is_single() const { return range.first == range.last; }

    bool operator==(const FoundStretch&) const = default;
};

/// The dates and stretches in a sentence: those of find_dates(), and years without a word that says
/// so ("hösten 2008", "ended in 2014", "mellan 2016 och 2019") and decades ("1990-luvun").
/// `used` are tokens that are no dates, such as a name's; in order.
std::vector<FoundStretch> find_stretches(const CueSentence& sentence,
                                         const std::vector<const Language*>& languages,
                                         const std::vector<TokenRange>& used);

} // namespace clausula
