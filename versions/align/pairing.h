#pragma once

#include "versions/align/bag.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

/// Which provision of one document is which of the other, one to one.
struct Pairing {
    std::vector<std::optional<std::size_t>> after_of;  ///< of each before
    std::vector<std::optional<std::size_t>> before_of; ///< of each after

    void pair(std::size_t before, std::size_t after) {
        after_of[before] = after;
        before_of[after] = before;
    }
};

/// Pairs what is the same wording, or a changed one, wherever it stands.
///
/// Equal wordings that stand once in both come first; then, the most similar first, those that
/// share words that few others have, where heading, number and neighbours speak for a pair too;
/// then headings by what stands below them; then what is left between two pairs, which is how
/// short provisions and those that stand often in a document are told apart: by their place.
/// `first_is_same`: the first of both are taken for a pair.
Pairing pair_provisions(const std::vector<Provision>& before, const std::vector<Provision>& after,
                        const Bags& bags, bool first_is_same);

} // namespace clausula
