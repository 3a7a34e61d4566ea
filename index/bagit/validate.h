#pragma once

#include "index/bagit/finding.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A bag as it was found.
struct BagCheck {
    int version = 0; ///< 93 to 97 for BagIt 0.93 to 0.97, 100 for 1.0; 0: bagit.txt does not say
    BagFindings findings;
    std::vector<std::string> payload; ///< every file below data/ on disk, "data/…", sorted

    /// Complete, and every digest is right.
    bool is_valid() const { return !has_errors(findings); }
};

/// Validates a bag by RFC 8493 (BagIt 1.0) or by the earlier version that it declares: every file
/// is read and digested, in pieces. Links are reported, never followed; nothing is fetched, so a
/// file of fetch.txt that is not there makes the bag incomplete. Throws Error only when the folder
/// can't be listed.
BagCheck validate_bag(const std::filesystem::path& bag);

} // namespace clausula
