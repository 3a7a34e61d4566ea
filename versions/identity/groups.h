#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace clausula {

/// Disjoint groups of the numbers below a count (Tarjan, "Efficiency of a good but not linear set
/// union algorithm", 1975; by halving paths, without ranks).
class Groups {
public:
    explicit Groups(std::size_t count) : parents_(count) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    /// Which group one is in: the number of one of its members.
    std::size_t of(std::size_t one) {
        while (parents_[one] != one) one = parents_[one] = parents_[parents_[one]];
        return one;
    }

    void join(std::size_t one, std::size_t other) { parents_[of(one)] = of(other); }

private:
    std::vector<std::size_t> parents_;
};

} // namespace clausula
