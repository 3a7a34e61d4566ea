#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What changes when somebody writes to a file or puts another in its place. Times in nanoseconds.
struct FileState {
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t modified = 0, changed = 0;

    bool operator==(const FileState&) const = default;
};

/// Of a regular file or a link to one; none when there is none.
std::optional<FileState> file_state(const std::string& path);

/// Whether a name is one that programs give to a file until it is whole ("a.pdf.part", "~$a.docx",
/// ".a.pdf.x7Gb2", "a.crdownload"): hidden names too, as copying programs hide what they write.
bool is_unfinished_name(std::string_view name);

enum class Writers { none, some, unknown };

/// Whether some process has the file open for writing, as the kernel tells by granting a lease (see
/// fcntl(2), F_SETLEASE) or not. Unknown on network file systems, whose servers have other clients,
/// and for another user's file.
Writers writers_of(const std::string& path);

/// Which of the files of a folder have stopped changing, told from looks at them. Knows no clock.
class SettledFiles {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// All the files there are now, by path; those that are gone are forgotten.
    void look(const std::map<std::string, FileState>& files, Time now);

    /// Those that had the same state in two looks so far apart and in all between, and were not
    /// taken in that state; by path.
    std::vector<std::string> settled(std::chrono::nanoseconds apart) const;

    /// This file needs no more attention until its state changes.
    void take(const std::string& path);

    /// Whether there are files that were not taken.
    bool any_left() const;

private:
    struct Known {
        FileState state;
        Time since, seen; // the first and the last look that found this state
        bool taken = false;
    };

    std::map<std::string, Known> files_;
};

} // namespace clausula
