#pragma once

#include "versions/align/pairing.h"

#include <cstddef>
#include <vector>

namespace clausula {

/// Provisions of two documents that hold the same: one and one; one that was split and what it
/// became; several that were merged and what they became; or what has no other. Indexes, in order.
struct Group {
    std::vector<std::size_t> before, after;

    bool operator==(const Group&) const = default;
};

/// Adds to the pairs what was split and merged: a provision without a pair whose words are in
/// another, and not in what that one is paired with already. All provisions are in exactly one
/// group; in the order of `after`, with what was dropped behind what it stood behind.
std::vector<Group> group_provisions(const std::vector<Provision>& before,
                                    const std::vector<Provision>& after, const Bags& bags,
                                    const Pairing& pairing);

} // namespace clausula
