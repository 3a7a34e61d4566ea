#pragma once

#include "index/store/held_fact.h"

#include <string>
#include <vector>

namespace clausula {

/// What became of a member from one list to another. `before` or `after` is nullptr where he came
/// or left.
struct MemberChange {
    const Fact* before = nullptr;
    const Fact* after = nullptr;
    std::vector<std::string> fields; ///< those that differ: "role", "organisation", "title", …
};

/// Who joined, who left and what changed of those who stayed, in the order of the lists. Empty
/// seats are nobody. The facts must outlive it.
std::vector<MemberChange> changes_between(const std::vector<HeldFact>& before,
                                          const std::vector<HeldFact>& after);

} // namespace clausula
