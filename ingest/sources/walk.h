#pragma once

#include "ingest/sources/open_path.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clausula {

/// A file that was found, or something that can't be taken in and why.
struct FoundFile {
    std::string path;  ///< raw bytes: as given, or the folder as given with the names below it
    std::string error; ///< empty for a regular file
    std::string hint;
    Links links = Links::refuse; ///< follow: it was given as a link to a file

    bool operator==(const FoundFile&) const = default;
};

/// Finds every file that paths name, and every file below the folders among them.
///
/// In the order given, and within a folder in the order of the names' bytes, so that two runs over
/// the same files agree. Holds the names of the folders it is inside of, never a whole tree.
///
/// A path that was given is followed where it is a link. A link met inside a folder is told and
/// never followed: it can lead in a loop, and to what its maker may not read and we may. So is
/// everything else told that is no regular file, and folders that can't be read. A folder that is a
/// bag is checked first: a good one gives the files of its payload, a bad one is told and not
/// entered. Archives and their parts (originals, journal …) are told and not entered, as taking
/// one in with --move would empty it; only `own_folder` (the archive), met on the way, is passed
/// over without a word. Never throws on what it meets.
class FileWalk {
public:
    enum class Bags {
        check,  ///< reads all of a bag before its first file is given
        ignore, ///< a bag is a folder like others: for who looks again and again
    };

    FileWalk(std::vector<std::filesystem::path> paths, const std::filesystem::path& own_folder,
             Bags bags = Bags::check);

    std::optional<FoundFile> next();

    /// How many files are known of by now, those given by next() among them; only grows.
    std::uint64_t found() const { return found_; }

private:
    struct Entry {
        std::string name;
        bool folder = false;
    };

    struct Folder {
        std::string path;
        std::vector<Entry> entries; ///< what is left of it, last first
    };

    std::optional<FoundFile> enter(const std::string& path, Links links, Bags bags);

    std::vector<std::filesystem::path> given_; ///< what is left of them, last first
    std::vector<Folder> open_;
    /// Device and inode of the archive, and of its originals, which may be mounted elsewhere too.
    std::vector<std::pair<std::uint64_t, std::uint64_t>> own_folders_;
    Bags bags_;
    std::uint64_t found_ = 0;
};

} // namespace clausula
