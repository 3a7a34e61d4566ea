#pragma once

#include "versions/align/provision.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clausula {

/// A word of a provision and how often it stands there.
struct CountedWord {
    std::uint32_t word = 0; ///< index into Bags::weights
    std::uint32_t count = 0;
};

/// A provision as it is compared: its words without their order, and what names it.
struct Bag {
    std::vector<CountedWord> words; ///< of heading and body, by word
    double weight = 0;              ///< of all its words
    std::size_t length = 0;         ///< in words
    std::uint64_t wording = 0;      ///< the same for the same words in the same order
    std::uint64_t heading = 0;      ///< likewise; 0 without words
    std::uint64_t number = 0;       ///< of the printed number; 0 without one
    std::size_t heading_length = 0; ///< in words
};

/// The provisions of two documents with the weights of their words: a word counts the more, the
/// fewer provisions have it (inverse document frequency, Spärck Jones 1972).
struct Bags {
    std::vector<Bag> before, after;
    std::vector<double> weights;
};

Bags bags_of(const Document& before, const std::vector<Provision>& provisions_before,
             const Document& after, const std::vector<Provision>& provisions_after);

/// The weight of what both have.
double common_weight(const Bag& a, const Bag& b, const std::vector<double>& weights);

/// Dice's coefficient of two provisions' words, weighted: 0 to 1.
double similarity(const Bag& a, const Bag& b, const std::vector<double>& weights);

/// `a` without the words of `b`.
Bag without(const Bag& a, const Bag& b, const std::vector<double>& weights);

} // namespace clausula
