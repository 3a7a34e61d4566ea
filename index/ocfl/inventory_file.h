#pragma once

#include "index/files/folder.h"
#include "index/ocfl/inventory.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace clausula {

/// An inventory.json on disk.
struct InventoryFile {
    std::string bytes;
    std::optional<Inventory> inventory; ///< none when it can't be understood
    std::string sidecar;                ///< the name that its sidecar has, or must have
};

/// Reads the inventory of an object root (`folder` empty) or of a version ("v1/"), and checks it
/// and its sidecar. None, and no finding, when there is no such file. `current`: the bytes of the
/// root's inventory, read before; one with the same bytes is not reported on twice.
std::optional<InventoryFile> read_inventory_file(const std::filesystem::path& object,
                                                 const std::string& folder,
                                                 std::span<const FolderEntry> entries,
                                                 const std::string* current,
                                                 OcflFindings& findings);

} // namespace clausula
