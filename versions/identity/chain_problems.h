#pragma once

#include "versions/identity/agreements.h"
#include "versions/identity/order_versions.h"

#include <string>
#include <vector>

namespace clausula {

/// What is wrong with an agreement's chain as it stands, a line each: documents without clauses,
/// updates and successors that are dated before what they come after. `members` are its documents.
std::vector<std::string> find_problems(const Archive& archive, const Agreement& agreement,
                                       const std::vector<DatedDocument>& members);

} // namespace clausula
