#pragma once

#include "ingest/sources/walk.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace clausula {

/// Who takes what appears in watched folders.
class WatchOutput {
public:
    virtual ~WatchOutput() = default;
    /// Files that have stopped changing, never none. False: not now; they come again, if they are
    /// still as they are.
    virtual bool settled(const std::vector<std::filesystem::path>& files) = 0;
    /// What can't be taken in and why; once, until it changes.
    virtual void refused(const FoundFile& found) = 0;
};

/// Looks at folders, and at all below them, until `interrupted` (a signal handler's flag) turns
/// true.
///
/// A file is given on when its size and times were the same in two looks 2 s apart and no process
/// has it open for writing; where that can't be known (network folders), 10 s apart. Names of
/// unfinished files are passed over (see is_unfinished_name()), and `own_folder` is. A look comes
/// every `interval`, sooner while something settles and where the kernel says that something
/// changed (inotify, which knows nothing of other machines). A file that was given on comes again
/// when it changes.
void watch_folders(const std::vector<std::filesystem::path>& folders,
                   const std::filesystem::path& own_folder, std::chrono::seconds interval,
                   WatchOutput& output, const volatile bool& interrupted);

} // namespace clausula
