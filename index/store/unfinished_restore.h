#pragma once

#include <filesystem>

namespace clausula {

// A folder into which a backup is being restored has a file "restoring": until all that was erased
// or hidden since the backup was made is so there too, nobody is to read from it, and a restore
// that was stopped goes on. Every call may throw Error.

/// The folder is made where there is none.
void begin_restore(const std::filesystem::path& folder);

bool is_restoring(const std::filesystem::path& folder);

/// What was restored is an archive of its own from here on, and no copy.
void end_restore(const std::filesystem::path& folder);

/// Throws Error where a restore was stopped.
void require_restored(const std::filesystem::path& folder);

} // namespace clausula
