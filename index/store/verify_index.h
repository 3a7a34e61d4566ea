#pragma once

#include "index/ocfl/damage.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace clausula {

/// Whatever in an index is not as it was written.
std::vector<Damage> check_index(const std::filesystem::path& file);

/// The same of what can only be checked while nobody writes to the archive: its full text, and
/// whether it knows the originals that are kept (their SHA-512 digests), and no others.
std::vector<Damage> check_quiet_index(const std::filesystem::path& file,
                                      const std::set<std::string>& kept);

} // namespace clausula
