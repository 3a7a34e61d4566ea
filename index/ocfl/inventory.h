#pragma once

#include "index/ocfl/finding.h"
#include "index/ocfl/version_name.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A digest and the paths that stand below it: an entry of a manifest, a state or a fixity block.
struct DigestPaths {
    std::string digest; ///< as written
    std::vector<std::string> paths;
};

using DigestMap = std::vector<DigestPaths>;

/// A version as an inventory describes it.
struct VersionBlock {
    std::string name; ///< the key: "v3"
    std::string created;
    std::optional<std::string> message, user_name, user_address;
    DigestMap state;
};

struct FixityBlock {
    std::string algorithm;
    DigestMap digests;
};

/// What an inventory says, as far as it can be understood; a text that is missing is empty.
struct Inventory {
    std::string place; ///< of the file, below the object root
    int spec = 0;      ///< 10 for OCFL 1.0, 11 for 1.1, as `type` says; 0 when it says neither
    std::string id, algorithm, head;
    std::optional<std::string> content_directory;
    DigestMap manifest;
    std::vector<VersionBlock> versions; ///< in their order in the file
    std::vector<FixityBlock> fixity;

    std::string_view content_folder() const {
        return content_directory ? std::string_view(*content_directory) : "content";
    }
};

/// Reads the bytes of an inventory.json and reports what breaks the rules that can be seen in them
/// alone. `place` is where it stands below the object root. None when it is no JSON object.
std::optional<Inventory> read_inventory(std::string_view bytes, std::string_view place,
                                        OcflFindings& findings);

} // namespace clausula
