#pragma once

#include "index/ocfl/damage.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clausula {

struct RepairReport {
    std::vector<std::filesystem::path> repaired;
    std::vector<Damage> left; ///< what could not be, and why
};

/// Mends what verify_archive() found under originals/ and in the journal out of a copy of the
/// archive (a backup, or another root with the same objects).
///
/// Only bytes whose digests are right are taken from the copy, so a copy that is damaged elsewhere
/// helps too. Whatever was damaged or unexpected is not thrown away: it is moved to
/// ARCHIVE/damaged. Holds the write lock. The index is not mended: `rebuild` makes it again. Throws
/// Error.
RepairReport repair_archive(const std::filesystem::path& folder, const std::filesystem::path& copy,
                            const std::vector<Damage>& damages);

} // namespace clausula
