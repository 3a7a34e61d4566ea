#pragma once

#include "index/ocfl/inventory.h"
#include "index/ocfl/json_tree.h"

#include <string>
#include <string_view>

namespace clausula {

/// The codes under which the rules of a block of digests and paths are reported.
struct DigestMapRules {
    std::string_view structure, duplicate_digest, bad_element, bad_slash, conflict;
};

inline constexpr DigestMapRules manifest_rules = {"E092", "E096", "E099", "E100", "E101"};
inline constexpr DigestMapRules fixity_rules = {"E057", "E097", "E099", "E100", "E101"};
inline constexpr DigestMapRules state_rules = {"E050", "E050", "E052", "E053", "E095"};

/// Reads a block {digest: [path, …], …} and reports what breaks its rules. Nothing is dropped but
/// what is no string.
DigestMap read_digest_map(const JsonTree& block, const std::string& place,
                          const DigestMapRules& rules, OcflFindings& findings);

/// Reports the digests of a block that are not written as its algorithm's are (E029 to E032).
void check_digest_form(const DigestMap& block, std::string_view algorithm, const std::string& place,
                       OcflFindings& findings);

} // namespace clausula
