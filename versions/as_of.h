#pragma once

#include "index/store/archive.h"
#include "versions/in_force.h"

#include <map>
#include <string>
#include <vector>

namespace clausula {

/// A document that is a wording of something in force: whether it was on a day, and why.
struct DocumentInForce {
    InForce answer = InForce::unknown;
    InForceInterval interval;
    /// Of amendments in force by that day, which are not worked into its words: "document 4 changes
    /// it from 2023-01-01 on".
    std::vector<std::string> changes;

    bool operator==(const DocumentInForce&) const = default;
};

/// What was in force on a day: every document that can be (agreements, amendments, statutes,
/// whatever says from or until when it is, and whatever has other wordings), by number. Of a
/// wording in several files each is in force with it. A successor ends what it succeeds. Behind the
/// last day that its own words state it is unknown, where an amendment states a later one.
///
/// Restricted documents count as not there unless asked for.
std::map<DocumentId, DocumentInForce> in_force_on(const Archive& archive, Day day,
                                                  bool include_restricted);

/// The document, then those that it is a copy, wording or translation of, that it succeeds or that
/// succeed it, and so on through theirs: nearest first, by number where they are as near.
/// Suggestions lead nowhere. Restricted documents as above.
std::vector<DocumentId> succession_of(const Archive& archive, DocumentId document,
                                      bool include_restricted);

} // namespace clausula
