#pragma once

#include "index/model/source_file.h"
#include "index/files/durable_file.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace clausula {

/// ARCHIVE/journal: what was done, one JSON object a line, only ever appended to.
class Journal {
public:
    /// Opens it for appending. A last line that a crash cut short was never told to anyone, and is
    /// dropped.
    explicit Journal(const std::filesystem::path& file);

    /// Appends one JSON object without line breaks.
    void append(std::string_view json);
    /// Makes what was appended safe on disk.
    void sync();

private:
    std::filesystem::path path_;
    FileDescriptor file_;
    bool unsynced_ = false;
};

/// The line that says where bytes were seen: time, event, digest, size and path. A path that is not
/// UTF-8 is given in hexadecimal digits, as "path_hex".
std::string sighting_line(std::string_view event, const SourceFile& file);

} // namespace clausula
