#pragma once

#include "cli/fact_source.h"
#include "cli/render/answer.h"
#include "index/text/terms.h"
#include "versions/membership/changes.h"
#include "versions/membership/tenures.h"

#include <optional>
#include <vector>

namespace clausula {

/// The bodies that tenures are in, one a row.
Answer bodies_answer(const std::vector<Tenure>& tenures);

/// Tenures, one a row, each with the words that tell of it; `on` is the day asked for, if any,
/// which some only perhaps reach over.
Answer tenures_answer(const std::vector<Tenure>& tenures, std::optional<Day> on,
                      FactSources& sources);

/// Who joined, left and changed.
Answer changes_answer(const std::vector<MemberChange>& changes);

/// The organisations (or places) that a body's seats are for, and which of these are filled: the
/// employer's and the employees', or a member's and his deputy's.
Answer seats_answer(const std::vector<Tenure>& tenures);

/// Leaves the tenures of those who sit in more than one body.
void leave_in_several_bodies(std::vector<Tenure>& tenures);

} // namespace clausula
