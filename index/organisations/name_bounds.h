#pragma once

#include "index/model/document.h"
#include "index/organisations/find_names.h"

#include <optional>
#include <vector>

namespace clausula {

/// A day that a name says something of, and where it is printed.
struct NameBound {
    Day day;
    NameMention mention;

    bool operator==(const NameBound&) const = default;
};

/// Between which days a document was written, as far as the names in it tell.
struct NameBounds {
    std::optional<NameBound> not_before; ///< the first day of a name that came last
    std::optional<NameBound> not_after;  ///< the last day of a name that went first

    /// One name went before another came: they can't be told to bound anything.
    bool contradict() const { return not_before && not_after && not_after->day < not_before->day; }
};

/// The bounds that the names in the preamble and in the signature block set. Elsewhere a name says
/// nothing of when: who tells of earlier years uses the names of today.
NameBounds bounds_by_names(const Document& document, const NameFinder& names);

} // namespace clausula
