#pragma once

#include "index/ocfl/damage.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A file that an object must hold.
struct ExpectedFile {
    std::string path;                  ///< below the object's folder
    std::string sha512;                ///< of its bytes
    std::optional<std::uint64_t> size; ///< where it is known

    bool operator==(const ExpectedFile&) const = default;
};

/// What an object of ours must hold, as its own inventory says; empty when no copy of the inventory
/// is left that two of its four witnesses (the inventory, the copy in its newest version, and the
/// sidecar of each) agree on.
///
/// The versions' inventories are told from the newest one, as each holds all that was before it.
std::vector<ExpectedFile> expected_files(const std::filesystem::path& object, std::string_view id);

/// Reads every byte of an object of ours and tells whatever is not as it was written: all of it,
/// not the first only. Stricter than a validator of OCFL: it knows every file that we write. Never
/// throws on what it finds. `bytes` grows by what was read.
std::vector<Damage> check_object(const std::filesystem::path& object, std::string_view id,
                                 std::uint64_t& bytes);

} // namespace clausula
