#pragma once

#include "index/model/date.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

enum class NameKind {
    statutory, ///< by law or by its rules
    brand,     ///< what it calls itself
    abbreviation,
    translation, ///< the same name in another language
    planned,     ///< was never in force
};

/// A name of an organisation, and when it bore it.
struct OrganisationName {
    std::string text;
    std::string language; ///< "fi", "sv", "en"; empty when it is of none
    NameKind kind = NameKind::statutory;
    std::optional<PrintedDate> from, to; ///< first and last; none: no source is known
    std::string source;                  ///< who says so; may be empty

    bool operator==(const OrganisationName&) const = default;
};

/// Somebody who can sign, whatever it is called. A name that changed is the same organisation; what
/// came of a merger is another.
struct Organisation {
    std::string id; ///< short and lasting: "kt"
    std::vector<OrganisationName> names;

    bool operator==(const Organisation&) const = default;
};

/// What happened to organisations. A translation is no event.
struct OrganisationEvent {
    enum class Kind { founded, renamed, merged, split, ended };
    Kind kind = Kind::founded;
    std::vector<std::string> before, after; ///< ids; the same one in both when it was renamed
    std::optional<PrintedDate> on;
    std::string source;

    bool operator==(const OrganisationEvent&) const = default;
};

} // namespace clausula
