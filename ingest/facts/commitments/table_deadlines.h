#pragma once

#include "ingest/facts/commitments/deadlines.h"

namespace clausula {

/// What stands in a column of deadlines: days, which need no words there to be deadlines and which
/// may be printed short ("31.3", "20/10"), or what recurs; else all of its words, as "relative".
/// Never empty.
std::vector<Deadline> table_deadlines(std::string_view text, Span cell, const Language& language,
                                      const std::optional<Day>& day);

} // namespace clausula
