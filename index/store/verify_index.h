#pragma once

#include "index/ocfl/damage.h"

#include <filesystem>
#include <vector>

namespace clausula {

/// Whatever in an index is not as it was written.
std::vector<Damage> check_index(const std::filesystem::path& file);

/// The same of what can only be checked while nobody writes to the archive: its full text, and
/// whether it has the originals and the decisions that the journal tells of, and no others.
std::vector<Damage> check_quiet_index(const std::filesystem::path& file,
                                      const std::filesystem::path& journal);

} // namespace clausula
