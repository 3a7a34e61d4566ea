#pragma once

#include "index/store/postings_reader.h"
#include "search/meaning.h"

#include <vector>

namespace clausula {

/// Where phrases of equally many words begin. The first is told of whole; of the others, which
/// include it, only clauses that have a word of theirs that the first does not have at its place.
std::vector<Postings> find_phrases(const std::vector<const TermPhrase*>& phrases,
                                   PostingsReader& reader, const ClauseSet& among);

} // namespace clausula
