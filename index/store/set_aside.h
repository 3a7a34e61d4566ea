#pragma once

#include <filesystem>
#include <string_view>

namespace clausula {

/// Drops what repairs set aside of an original that is erased, wherever it stood: its object, whole
/// or damaged, every file with its bytes, and every object and file that names it.
void drop_set_aside(const std::filesystem::path& archive, std::string_view sha512);

} // namespace clausula
