#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clausula {

enum class FileKind { file, folder, link, other };

/// What stands in a folder. Links are seen, never followed.
struct FolderEntry {
    std::string name; ///< raw bytes; in list_tree() the path below the folder, with '/'
    FileKind kind = FileKind::file;
    std::uint64_t size = 0; ///< bytes, of a file
    std::string error;      ///< list_tree(): why this folder could not be listed; else empty

    bool operator==(const FolderEntry&) const = default;
};

/// What is in a folder, sorted by the bytes of the names. Throws Error when it can't be listed.
std::vector<FolderEntry> list_folder(const std::filesystem::path& folder);

/// Everything below a folder, each folder before what is in it. Throws Error only when `folder`
/// itself can't be listed. However deep the tree is, nothing recurses.
std::vector<FolderEntry> list_tree(const std::filesystem::path& folder);

} // namespace clausula
