#pragma once

#include "versions/align/provision.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

/// A provision and its translation; one of them is none where the other document lacks it.
struct TranslatedPair {
    std::optional<std::size_t> first, second; ///< indexes into TranslatedProvisions
    double likeness = 0; ///< 0 to 1: how far the words of one foretell those of the other

    bool operator==(const TranslatedPair&) const = default;
};

/// Two documents in two languages, provision by provision, in reading order.
struct TranslatedProvisions {
    std::vector<Provision> first, second;
    std::vector<TranslatedPair> pairs; ///< each provision is in exactly one

    /// The share of the shorter document's provisions that have a pair.
    double paired() const;
};

/// Pairs the provisions of two documents of which one is a translation of the other.
///
/// Knows no dictionary and looks at no printed number of a provision: first by what is written
/// alike in both (figures, names, loanwords) and by length (Gale and Church, "A program for
/// aligning sentences in bilingual corpora", 1993), in the order of both; then by which words stand
/// in paired provisions again and again, which is learnt from the documents themselves (after
/// Moore, "Fast and accurate sentence alignment of bilingual corpora", 2002). Takes time in the
/// order of the product of their numbers of provisions, of documents of many thousands along the
/// diagonal only. Never throws on odd input.
TranslatedProvisions pair_translations(const Document& first, const Document& second);

} // namespace clausula
