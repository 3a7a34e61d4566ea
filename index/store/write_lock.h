#pragma once

#include "index/files/durable_file.h"

#include <filesystem>

namespace clausula {

/// ARCHIVE/lock: held by the one process that writes, by flock(2), so the kernel lets go of it
/// however the process ends. The file names the holder for the message of the one that comes
/// second.
///
/// A forked child holds it too, until it closes or executes: children of a writer must not outlive
/// it.
class WriteLock {
public:
    /// Throws Error of kind locked, naming the holder.
    explicit WriteLock(const std::filesystem::path& archive);
    /// Forgets who held it: a command may name what nobody is to read here later.
    ~WriteLock();
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

private:
    FileDescriptor file_;
};

} // namespace clausula
