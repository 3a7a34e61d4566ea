#pragma once

#include "index/ocfl/damage.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace clausula {

struct CopyReport {
    std::uint64_t copied = 0;    ///< objects that the copy did not have, or had otherwise
    std::uint64_t unchanged = 0; ///< objects that it had, with all their files
    std::vector<Damage> damages; ///< in the archive that was copied; what is damaged is not copied
};

/// Makes `to` a copy of an archive that can be opened like it: a backup, and the way back from one.
///
/// Consistent while somebody writes to the archive: the copy is as it was at one moment, or a
/// little later. Only what changed is copied again into a copy that is there already. Each object
/// is read back and checked before it counts; everything is safe on disk on return. Throws Error
/// when `to` holds something else, an archive that is no copy, or can't be written, and when the
/// copy's journal goes further than the archive's or is whole where that is damaged: nothing that
/// counts was changed then.
CopyReport copy_archive(const std::filesystem::path& from, const std::filesystem::path& to);

/// The folder of the archive that this is a copy of; empty when it is no copy, or does not know.
std::filesystem::path source_of(const std::filesystem::path& copy);

/// Lets a copy be an archive of its own: one that was restored.
void be_no_copy(const std::filesystem::path& archive);

} // namespace clausula
