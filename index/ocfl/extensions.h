#pragma once

#include "index/ocfl/finding.h"

#include <filesystem>
#include <string_view>

namespace clausula {

/// Whether https://ocfl.github.io/extensions/ has an extension of this name.
bool is_registered_extension(std::string_view name);

/// Checks the directory "extensions" in a folder: what stands in it must be directories
/// (`bad_entry`), and they should have registered names (`unregistered`).
void check_extensions(const std::filesystem::path& folder, std::string_view bad_entry,
                      std::string_view unregistered, OcflFindings& findings);

} // namespace clausula
