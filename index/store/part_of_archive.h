#pragma once

#include <filesystem>
#include <optional>

namespace clausula {

/// Whether the folder is an archive, or a backup of one, whatever its form. Never throws.
bool is_archive(const std::filesystem::path& folder);

/// The archive that the path is, or that it is a part of: its originals, its journal, its index …;
/// none for other files that lie in its folder. Links are followed. Never throws.
std::optional<std::filesystem::path> archive_of(const std::filesystem::path& path);

} // namespace clausula
