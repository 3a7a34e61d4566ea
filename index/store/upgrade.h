#pragma once

#include <filesystem>

namespace clausula {

class Archive;

/// Whether this is an archive of format 1 (originals/ab/cd/<sha256>, a journal without a chain), or
/// one whose upgrade was stopped.
bool needs_upgrade(const std::filesystem::path& folder);

/// Brings an archive of format 1 up to date, in two steps around its opening: sets the old
/// originals, journal and index aside, …
void begin_upgrade(const std::filesystem::path& folder);
/// … and takes the originals in again, each from the paths that the old journal tells, before it
/// removes them. Stopped at any moment, the next start goes on. Both throw Error.
void finish_upgrade(Archive& archive);

} // namespace clausula
