#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

/// The files of a storage root beside its objects: path and bytes.
std::vector<std::pair<std::string, std::string>> ocfl_root_files();

/// Declares the folder a storage root of OCFL 1.1, whose objects stand where object_path() says.
/// Not synced. What is there already is left as it is.
void write_ocfl_root(const std::filesystem::path& folder);

/// Where an object stands below its root, by extension 0007 (n-tuple omit prefix): for
/// "urn:sha512:abcdef…" it is "ab/cd/abcdef…".
std::filesystem::path object_path(std::string_view id);

} // namespace clausula
