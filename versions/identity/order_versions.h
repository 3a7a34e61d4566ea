#pragma once

#include "versions/identity/agreements.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clausula {

/// A document of an agreement, with what places it among the versions.
struct DatedDocument {
    DocumentId id = 0;
    std::string sha256;
    std::string language;
    std::uint64_t wording = 0; ///< equal for equal texts
    bool scanned = false;
    bool draft = false;
    std::optional<PrintedDate> updated; ///< the date of its last change

    /// Where it was seen: the file's name, and the date that is known of the document there.
    struct Sighting {
        std::string name;
        std::optional<VersionDate> date;
    };

    std::vector<Sighting> sightings;
};

/// The members as versions, in order; what is uncertain about a version is in its note.
///
/// Copies and translations are one version. Where only files' names tell dates, a text that comes
/// back after another is a version again, as the earlier one. `ties` are the sure relations between
/// members.
std::vector<Version> order_versions(const std::vector<DatedDocument>& members,
                                    const std::vector<Relation>& ties);

} // namespace clausula
