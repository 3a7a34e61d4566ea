#pragma once

#include "index/model/document.h"
#include "ingest/facts/commitments/sentence.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// By when something has to be done.
struct Deadline {
    std::string value;          ///< the last day (ISO 8601), or "term", "recurring", "relative"
    Span words;                 ///< in the text
    std::optional<Span> either; ///< the "or" between it and the one before, whose alternative it is
};

/// The deadlines that a sentence states, in order.
///
/// Of a month or a year the last day counts. What recurs ("vuosittain maaliskuun loppuun mennessä")
/// has no day, and neither has what is counted from an event ("within 30 days of receipt"): there
/// the words are all. A date that nothing says to be a deadline is none. `day` is the document's
/// own, from which days without a year are counted; without one they recur.
std::vector<Deadline> deadlines_of(const PhrasedSentence& sentence, std::string_view text,
                                   Span span, const Language& language,
                                   const std::optional<Day>& day);

/// The day that the document was signed, is dated or was issued on.
std::optional<Day> own_day(const Document& document);

/// The days of a document that deadlines in words depend on.
struct DueBases {
    std::optional<Day> made; ///< signed, or dated
    std::optional<Day> last; ///< on which it is in force
};

DueBases due_bases(const Document& document);

/// The day of a deadline that depends on the document's own dates: the term's end, a length of time
/// counted from the signing. None where the document does not state them.
std::optional<Day> due_day(const Deadline& deadline, const DueBases& bases, std::string_view text,
                           const Language& language);

} // namespace clausula
