#pragma once

#include "index/store/archive.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A held document that may be the one that is mentioned, and why.
struct GapCandidate {
    DocumentId document = 0;
    std::string reason; ///< "it is an agreement of 2022; its title has "kehittämisestä""
    bool operator==(const GapCandidate&) const = default;
};

/// A document that another mentions.
struct Gap {
    HeldFact mention; ///< of kind reference
    /// The held document that it is; none: the gap is open.
    std::optional<GapCandidate> held;
    std::vector<GapCandidate> candidates; ///< of an open one: what it may be, the likeliest first
};

/// Every document that is mentioned, and whether the archive holds it, by the documents that
/// mention them, in reading order.
///
/// Nothing is stored of it, so taking a document in closes its gap. A held document is the one that
/// is mentioned when its kind and its day (its year, its number) fit and its title or its parties
/// have words of the mention; behind a link, when its title has them all. What only may be it is a
/// candidate, and the gap stays open.
std::vector<Gap> gaps(const Archive& archive, bool include_restricted);

} // namespace clausula
