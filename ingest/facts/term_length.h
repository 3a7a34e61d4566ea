#pragma once

#include "ingest/facts/own_days.h"
#include "ingest/facts/term_sentences.h"

namespace clausula {

/// How long a document is in force by a length of time in a sentence on that: "three (3) years from
/// the Effective Date". Its end is stated where the day it is counted from is; else only its words
/// are. None where the length is of a renewal, a notice, a warranty.
std::optional<StatedDate> find_term_length(const Text& text, const TermSentence& sentence,
                                           const OwnDays& days);

} // namespace clausula
