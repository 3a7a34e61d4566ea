#pragma once

#include "index/files/digest.h"
#include "index/ocfl/inventory.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

/// The content files of an object, and what its inventories say of them.
class ObjectContent {
public:
    explicit ObjectContent(std::filesystem::path object) : object_(std::move(object)) {}

    /// Lists a version's content directory, which need not be there, and reports what must not
    /// stand in one. Versions come in their order.
    void add_version(std::uint32_t number, const std::string& folder, OcflFindings& findings);

    /// Takes what an inventory says, and reports the files up to version `number` that it leaves
    /// out: each, or all in one finding, for one that was superseded.
    void add_inventory(const Inventory& inventory, std::uint32_t number, bool is_current,
                       OcflFindings& findings);

    /// Digests every file, once, and reports what differs and what is missing.
    void check(OcflFindings& findings) const;

private:
    struct Claim {
        DigestAlgorithm algorithm;
        std::string digest; ///< lower case
        std::string place;
        std::string_view code;
    };

    void add_claims(const DigestMap& digests, std::string_view algorithm, const std::string& place,
                    std::string_view code);

    std::filesystem::path object_;
    std::map<std::string, std::uint32_t> files_;                 ///< on disk, with their version
    std::map<std::uint32_t, std::size_t> files_until_;           ///< how many, up to a version
    std::unordered_map<std::string, std::vector<Claim>> claims_; ///< by content path
};

} // namespace clausula
