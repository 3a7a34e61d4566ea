#pragma once

#include "ingest/facts/commitments/duties.h"

#include <optional>
#include <string>

namespace clausula {

/// That a duty is only told of: it was made elsewhere, or at another time.
struct Told {
    std::string when; ///< the year or the day as printed (ISO 8601); empty where it is not stated
    std::optional<Span> when_words;
    std::optional<Span> agreement; ///< the words for the agreement
};

/// Where a statement tells that an agreement was made ("Osapuolet ovat vuonna 2022 solmineet
/// sopimuksen …"): what the next sentence says of "the agreement" is told of it.
std::optional<Told> concluded_in(const PhrasedSentence& sentence, std::string_view text, Span span);

/// `is_agreement`: the document is one itself, so that "the agreement" is this one. `is_minutes`:
/// what is said in the past was said at the meeting.
std::optional<Told> told_in(const PhrasedSentence& sentence, const Duty* duty,
                            std::string_view text, Span span, bool is_agreement, bool is_minutes);

/// Whether the statement names an agreement by a word that can also be its own.
bool refers_back(const PhrasedSentence& sentence);

} // namespace clausula
