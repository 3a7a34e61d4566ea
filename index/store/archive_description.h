#pragma once

#include <filesystem>

namespace clausula {

/// Writes ARCHIVE/archive.json: that this folder is an archive, and which form it has.
void describe_archive(const std::filesystem::path& folder);

/// Whether archive.json has all that describe_archive() writes, and nothing else.
bool is_description_whole(const std::filesystem::path& folder);

/// The form of the archive in this folder: 2 is today's. Throws Error, of kind no_archive when
/// there is none.
int archive_version(const std::filesystem::path& folder);

/// Throws Error unless the folder holds an archive of the form that this program knows: of kind
/// no_archive when it holds none.
void require_archive(const std::filesystem::path& folder);

/// Whether both folders hold the same archive, or copies of it. Never throws.
bool same_archive(const std::filesystem::path& one, const std::filesystem::path& other);

} // namespace clausula
