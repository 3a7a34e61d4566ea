#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clausula {

/// A stretch that two sequences have in common.
struct CommonRun {
    std::size_t before = 0, after = 0; ///< where it begins
    std::size_t length = 0;

    bool operator==(const CommonRun&) const = default;
};

/// What two sequences of numbers have in common, in order: a longest common subsequence (Myers, "An
/// O(ND) difference algorithm and its variations", 1986) where the two are alike or short.
///
/// Long sequences that differ much are cut first at the numbers that stand once in both, as Bram
/// Cohen's patience diff does; of what differs in more than some thousand places, the rest is taken
/// to have nothing in common. So the time is at most some thousand times the length.
std::vector<CommonRun> common_runs(std::span<const std::uint64_t> before,
                                   std::span<const std::uint64_t> after);

/// The positions of a heaviest subsequence of increasing values, in order. Values are all
/// different; weights are positive.
std::vector<std::size_t> heaviest_increasing(std::span<const std::size_t> values,
                                             std::span<const double> weights);

} // namespace clausula
