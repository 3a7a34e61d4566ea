#pragma once

#include "index/store/copy_archive.h"

#include <filesystem>
#include <set>
#include <string>

namespace clausula {

/// Copies the objects of an archive that a copy lacks, or has otherwise: another version, or files
/// that are missing or of another size. Each is read back and checked before it counts; one that is
/// damaged or can't be read is told and not copied, and what the copy has of it stays. Of `kept`,
/// what the journal tells of, those that are not there are told too. Throws Error when the copy
/// can't be written.
void copy_objects(const std::filesystem::path& from, const std::filesystem::path& to,
                  const std::set<std::string>& kept, CopyReport& report);

} // namespace clausula
