#pragma once

#include "cli/redline.h"

namespace clausula {

// What became of aligned clauses, as diff and history show it.

bool has_redline(const AlignedProvisions& group);

/// The group for programs: the changes, the clauses of both documents with their citations, and
/// the redline, plain and as edits.
Record record_of(const Compared& compared, std::size_t index);

/// "11/4 → 12/5  4 § Rahoitus → 5 § Rahoitus · edited, moved · p. 2".
StyledLine headline_of(const Compared& compared, const AlignedProvisions& group);

} // namespace clausula
