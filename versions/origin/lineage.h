#pragma once

#include "versions/identity/agreements.h"
#include "versions/origin/blame.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A version among all that led to one another.
struct LineageVersion {
    std::size_t agreement = 0; ///< index into Lineage::agreements
    std::size_t version = 0;   ///< index into Agreement::versions
    DocumentId document = 0;   ///< what it is compared by
    /// The versions it was made from, by index: the one before it in its agreement; of the first,
    /// the last of each agreement that it carries clauses on from.
    std::vector<std::size_t> follows;
    std::optional<std::size_t> as; ///< the earlier one whose text came back with it
};

/// An agreement's versions, and those of the agreements before it, or also behind it.
struct Lineage {
    std::vector<Agreement> agreements;
    /// By date; an undated one behind what it follows. Follows and `as` are of earlier ones.
    std::vector<LineageVersion> versions;
    std::optional<std::size_t> own;    ///< the version that the document is of
    std::vector<std::string> problems; ///< what is wrong with its agreements, a line each

    const Agreement& agreement_of(const LineageVersion& one) const {
        return agreements[one.agreement];
    }

    const Version& version_of(const LineageVersion& one) const {
        return agreements[one.agreement].versions[one.version];
    }
};

/// The lineage of a document: the agreements that its own carries clauses on from, at any remove;
/// with `successors`, also those that carry clauses on from it. Of its own version it is the
/// document; of each other the one in its language, where there is one.
///
/// Agreements that succeed each other in a circle are taken as far as their dates allow, which is
/// told among the problems. Restricted documents count as not there unless asked for.
Lineage lineage_of(const Archive& archive, DocumentId document, bool successors,
                   bool include_restricted);

} // namespace clausula
