#pragma once

#include "versions/align/grouping.h"

#include <vector>

namespace clausula {

/// Which groups moved: they stand below another clause than before, or elsewhere among the others
/// below it. Of those that changed places as few are taken for moved as can be, and of as many the
/// shorter ones; a clause that comes or goes between two that were one below the other moves none.
std::vector<bool> find_moved(const std::vector<Provision>& before,
                             const std::vector<Provision>& after, const Bags& bags,
                             const std::vector<Group>& groups);

} // namespace clausula
