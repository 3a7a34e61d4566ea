#pragma once

#include "versions/align/pairing.h"

namespace clausula {

/// Pairs provisions that are not alike as a whole but have a sentence in common, changed or not: a
/// clause and the passage of a report that tells it. Those with the most such words first.
void pair_by_sentences(const Document& before, const std::vector<Provision>& provisions_before,
                       const Document& after, const std::vector<Provision>& provisions_after,
                       Pairing& pairing);

} // namespace clausula
