#pragma once

#include "ingest/facts/commitments/subject.h"

#include <vector>

namespace clausula {

/// What a sentence says that somebody has to do, wants to do, or holds.
struct Duty {
    std::string_view strength; ///< "binding", "intention", "readiness", "position"
    std::string_view rule;     ///< "commitment/predicate", …
    std::optional<WordRange> actor;
    WordRange predicate;
    bool is_known = false;    ///< the actor is known by its noun
    bool is_plain = false;    ///< the plain present, without a word for a duty
    bool is_past = false;     ///< the predicate stands in the past
    bool is_charge = false;   ///< only the minutes of a meeting mean it so
    bool is_decision = false; ///< it was decided
    bool is_weak = false;     ///< without a known actor it only tells what will be
    bool is_promise = false;  ///< whoever is the subject means it
};

/// In the order of their predicates.
std::vector<Duty> duties_of(const PhrasedSentence& sentence);

} // namespace clausula
