#pragma once

#include "ingest/facts/commitments/duties.h"

namespace clausula {

/// Whether a word looks like a verb in the plain present, of an act rather than of a state.
bool is_act(const PhrasedSentence& sentence, std::size_t at);

/// "Toimittaja toimittaa", "raderar biträdet", "the Assembly meets": the verb at a word with an
/// actor beside it. Its noun tells an actor; beside verbs that only somebody can do its place is
/// enough.
std::optional<Duty> present_duty_at(const PhrasedSentence& sentence, std::size_t at);

/// "Insatsen återbetalas inom ett år", "hintoja ei koroteta": nobody is named, or an agent behind.
std::optional<Duty> passive_duty(const PhrasedSentence& sentence);

/// "Päätettiin, että …", "it was agreed that the Secretary write": whatever the verb is.
std::optional<Duty> decision(const PhrasedSentence& sentence);

} // namespace clausula
