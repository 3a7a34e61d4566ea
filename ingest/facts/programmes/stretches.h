#pragma once

#include "index/model/date.h"
#include "ingest/facts/printed_date.h"
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

/// What figures may stand for.
struct StretchForms {
    SlashOrder order = SlashOrder::unknown; ///< of the document
    bool months_alone = false; ///< "8/2021" is a month, as in a table's column of dates
};

/// Whether the first word of a stretch has one of the endings: "elokuusta 2025" begins then.
bool begins_in_form(const CueSentence& sentence, const std::vector<const Language*>& languages,
                    const FoundStretch& stretch, ProgrammeCues forms);

/// Whether words right beside a date say that something lasts until then: "31.12.2024 asti".
bool is_last_day(const CueSentence& sentence, const std::vector<const Language*>& languages,
                 const FoundStretch& date);

/// The dates and stretches in a sentence: those of find_dates(), and years without a word that says
/// so ("hösten 2008", "ended in 2014", "mellan 2016 och 2019"), decades ("1990-luvun"), stretches
/// of months ("March to September 2019", "1/2016–12/2017", "2022-05") and of years cut short
/// ("2016–18"). `used` are tokens that are no dates, such as a name's; in order.
std::vector<FoundStretch> find_stretches(const CueSentence& sentence,
                                         const std::vector<const Language*>& languages,
                                         const std::vector<TokenRange>& used,
                                         const StretchForms& forms = {});

} // namespace clausula
