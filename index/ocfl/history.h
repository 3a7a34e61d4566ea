#pragma once

#include "index/ocfl/inventory.h"

#include <string>
#include <unordered_map>

namespace clausula {

/// What the inventories of earlier versions are held against: the object root's.
class CurrentInventory {
public:
    explicit CurrentInventory(const Inventory& inventory);

    /// Reports where the inventory of version directory `version` departs from this one.
    void compare(const Inventory& prior, const std::string& version, OcflFindings& findings) const;

private:
    struct Block {
        const VersionBlock* version;
        std::size_t files;
    };

    bool same_state(const VersionBlock& prior, const Block& current,
                    const std::unordered_map<std::string, std::string>& digests) const;

    const Inventory& inventory_;
    std::unordered_map<std::string_view, Block> versions_;
    std::unordered_map<std::string_view, std::string> digest_of_; ///< by content path
};

} // namespace clausula
