#pragma once

#include "index/ocfl/finding.h"

#include <filesystem>
#include <string>

namespace clausula {

/// What a storage root needs to know of an object in it, besides what is wrong with it.
struct ObjectReport {
    OcflFindings findings;
    std::string id;        ///< empty when its inventory does not say
    int declared_spec = 0; ///< 10 for OCFL 1.0, 11 for 1.1, else 0
};

/// validate_ocfl_object(), which keeps the findings alone.
ObjectReport examine_object(const std::filesystem::path& object);

} // namespace clausula
