#pragma once

#include "ingest/sources/open_path.h"

#include <cstdint>
#include <string>

namespace clausula {

/// A file's bytes and their digests, which belong together.
struct FileBytes {
    std::string bytes;
    std::string sha256, sha512;
};

/// Reads a whole file into memory, once, and digests what was read.
///
/// The file must be the same (size, modification and change time, in nanoseconds) before and after;
/// one written in the last two seconds is read twice and must give the same bytes. One that
/// changed is read once more, and then given up. It is not mapped: another process could
/// truncate it under us. Throws Error for what is no regular file, is empty, larger than `max_size`
/// bytes, gone, unreadable, or changing, and for a link that is not to be followed.
FileBytes read_file_bytes(const std::string& path, std::uint64_t max_size, Links links);

/// "1.5 GiB": for messages.
std::string printed_size(std::uint64_t bytes);

} // namespace clausula
