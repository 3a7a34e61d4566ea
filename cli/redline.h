#pragma once

#include "cli/render/answer.h"
#include "index/store/archive.h"
#include "versions/align/align.h"

#include <string>
#include <vector>

namespace clausula {

// How aligned clauses are called and shown; for diff, and for whatever else tells how wordings
// came about.

/// Two documents as they were aligned. Both documents and the alignment must outlive it.
struct Compared {
    DocumentId before_id = 0, after_id = 0;
    const Document& before;
    const Document& after;
    const Alignment& alignment;
};

/// The words of aligned clauses, a line for each paragraph, each run with what became of it. What
/// went to another clause, or came from one, is followed by the place.
std::vector<StyledLine> redline_of(const Compared& compared, std::size_t group);

/// The same for programs: kind, the words before and after with their spans, and for what moved
/// the other end.
Value redline_value(const Compared& compared, std::size_t group);

/// The ids of the clauses: "12/4"; several have commas between them.
std::string ids_of(DocumentId document, const std::vector<Provision>& provisions,
                   const std::vector<std::size_t>& which);

} // namespace clausula
