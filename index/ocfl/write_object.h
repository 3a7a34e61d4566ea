#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// A file that goes into a new version of an object.
struct OcflFile {
    std::string content_name; ///< below vN/content/; "/" between folders
    std::string logical_path; ///< what it is called in the version's state
    std::string_view bytes;
    std::string sha512, sha256; ///< of the bytes
};

/// What a version says of itself.
struct OcflVersion {
    std::string created; ///< UTC, as utc_now() gives it
    std::string message;
    std::string user; ///< "maija@arkisto"
};

// Objects of OCFL 1.1 (https://ocfl.io/1.1/spec/), digested with SHA-512, with SHA-256 in the
// fixity block. Both functions make a whole object in a folder that does not exist yet, and sync
// nothing: the caller makes it safe and puts it in place. Both throw Error.

/// An object whose one version holds these files.
void write_object(const std::filesystem::path& folder, const std::string& id,
                  std::span<const OcflFile> files, const OcflVersion& version);

/// The object in `old`, which must be one of ours, with one more version, in which these files come
/// to what the first version holds: those of the versions between are in theirs, so that each adds
/// as much to the inventory as the one before. Shares its files with `old` by hard links, as an
/// object's files never change.
void write_next_version(const std::filesystem::path& old, const std::filesystem::path& folder,
                        std::span<const OcflFile> files, const OcflVersion& version);

} // namespace clausula
