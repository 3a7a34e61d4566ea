#pragma once

#include "versions/identity/profile.h"
#include "versions/identity/relation.h"
#include "versions/identity/sketch.h"

#include <cstddef>
#include <list>
#include <utility>
#include <vector>

namespace clausula {

/// Finds what new documents are to those that are there, and notes it in the archive. For the one
/// writer.
///
/// A document is compared with those that its sketch finds: the best of each agreement that comes
/// into question, so that whichever document comes last ties what belongs together.
class Recogniser {
public:
    explicit Recogniser(Archive& archive) : archive_(archive) {}

    /// Compares a document that was just added; what it is found to be, best first. Throws Error as
    /// the archive does.
    std::vector<Relation> recognise(DocumentId id);

    /// Compares all that were never compared: an archive of before, a run that was stopped, or
    /// neighbours of what was erased. Stops between two when `interrupted` turns true; what is left
    /// is found the next time.
    void recognise_missing(const volatile bool* interrupted = nullptr);

private:
    const Profile& profile_of(DocumentId id);

    Archive& archive_;
    std::list<std::pair<DocumentId, Profile>> profiles_; ///< the last used first
};

/// The documents that share the most with a sketch, each with what it shares: hashes weigh the more
/// the fewer documents have them, and those that very many have count nothing. Best first.
std::vector<std::pair<DocumentId, double>> find_resembling(const Database& database,
                                                           const SketchRow& sketch);

} // namespace clausula
