#pragma once

#include "index/ocfl/finding.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace clausula {

// Validation by https://ocfl.io/1.1/spec/ and https://ocfl.io/1.0/spec/; each object by the version
// that it declares. Every file is read and digested, in pieces; links are reported, never followed.
// Both throw Error only when the folder itself can't be listed: whatever is wrong below it is a
// finding.

/// Everything that breaks a rule in one object.
OcflFindings validate_ocfl_object(const std::filesystem::path& object);

struct OcflRootSummary {
    std::uint64_t objects = 0, errors = 0, warnings = 0;
};

/// The same of a storage root and every object below it, object by object: one is in memory at a
/// time, and the ids. A finding is told as soon as it is certain.
OcflRootSummary validate_ocfl_root(const std::filesystem::path& root,
                                   const std::function<void(const OcflFinding&)>& tell);

/// Whether a folder is to be validated as a storage root: by its declaration or, where there is
/// none, by an ocfl_layout.json. Throws Error when it can't be listed.
bool is_ocfl_root(const std::filesystem::path& folder);

} // namespace clausula
