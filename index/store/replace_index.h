#pragma once

#include <filesystem>

namespace clausula {

class Database;

/// Puts the contents of `made` in the place of the index in `file`, in one transaction: who reads
/// it meanwhile goes on with the old one. One that SQLite can't open any more is replaced as a
/// file.
void replace_index(const Database& made, const std::filesystem::path& file);

} // namespace clausula
