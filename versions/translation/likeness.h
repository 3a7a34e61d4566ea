#pragma once

#include "versions/translation/stems.h"

#include <utility>
#include <vector>

namespace clausula {

/// Two provisions that are a pair, as far as is known: 1 is sure.
struct WeighedPair {
    std::size_t first = 0, second = 0;
    double weight = 1;
};

/// How far words of one document foretell those of the other: for each stem of the first, stems of
/// the second, with weights from 0 to 1.
class Foretelling {
public:
    /// Knows only that what is written alike is the same.
    Foretelling(const DocumentStems& first, const DocumentStems& second);

    /// Learns from pairs of provisions: the more often two stems stand in paired provisions, and
    /// the less often one stands without the other, the better one foretells the other (Dice's
    /// coefficient, of pairs by their weight). Forgets what it learnt before.
    void learn(const std::vector<WeighedPair>& pairs);

    /// How alike a provision of the first document is to those `[from, to)` of the second, 0 to 1
    /// each.
    std::vector<double> likeness(std::size_t provision, std::size_t from, std::size_t to) const;

private:
    struct Weight {
        std::uint32_t stem;
        float weight;
    };

    void know_what_is_alike();

    const DocumentStems& first_;
    const DocumentStems& second_;
    std::vector<std::vector<Weight>> foretold_; ///< by stem of the first
    std::vector<double> rarity_first_, rarity_second_;
};

} // namespace clausula
