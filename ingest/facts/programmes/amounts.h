#pragma once

#include "ingest/facts/programmes/cue_sentence.h"

#include <vector>

namespace clausula {

/// Amounts of money as printed, with "about" and "over" and the currency: "över 1,6 miljoner
/// euro", "£84,000", "381 137 €". Spans of the sentence's text.
std::vector<Span> find_amounts(const CueSentence& sentence,
                               const std::vector<const Language*>& languages);

} // namespace clausula
