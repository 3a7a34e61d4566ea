#include "index/ocfl/history.h"

#include "index/files/digest.h"
#include "index/ocfl/json_tree.h"

#include <algorithm>

namespace clausula {

namespace {

std::size_t count_files(const DigestMap& state) {
    std::size_t files = 0;
    for (const DigestPaths& entry : state) files += entry.paths.size();
    return files;
}

// Logical path and digest of every file.
std::vector<std::pair<std::string_view, std::string>> files_of(const DigestMap& state) {
    std::vector<std::pair<std::string_view, std::string>> files;
    for (const DigestPaths& entry : state)
        for (const std::string& path : entry.paths)
            files.emplace_back(path, lower_case_digest(entry.digest));
    std::ranges::sort(files);
    return files;
}

} // namespace

CurrentInventory::CurrentInventory(const Inventory& inventory) : inventory_(inventory) {
    for (const VersionBlock& version : inventory.versions)
        versions_.emplace(version.name, Block{&version, count_files(version.state)});
    for (const DigestPaths& entry : inventory.manifest)
        for (const std::string& path : entry.paths)
            digest_of_.emplace(path, lower_case_digest(entry.digest));
}

// `digests`: of the prior inventory, each with the one that the current inventory has for the same
// content. Versions may use different algorithms, so digests can't be compared as they are.
bool CurrentInventory::same_state(
    const VersionBlock& prior, const Block& current,
    const std::unordered_map<std::string, std::string>& digests) const {
    if (count_files(prior.state) != current.files) return false;
    auto files = files_of(prior.state);
    for (auto& [path, digest] : files)
        if (const auto found = digests.find(digest); found != digests.end()) digest = found->second;
    return files == files_of(current.version->state);
}

void CurrentInventory::compare(const Inventory& prior, const std::string& version,
                               OcflFindings& findings) const {
    const std::string place = prior.place + "#/";
    if (prior.id != inventory_.id) {
        findings.push_back({"E037", place + "id", "the root's inventory has another id"});
        if (inventory_.spec != 10)
            findings.push_back({"E110", place + "id", "the id has changed since"});
    }
    if (!prior.head.empty() && prior.head != version)
        findings.push_back({"E040", place + "head", "this is the inventory of " + version});
    std::unordered_map<std::string, std::string> digests;
    if (prior.algorithm != inventory_.algorithm)
        for (const DigestPaths& entry : prior.manifest)
            for (const std::string& path : entry.paths)
                if (const auto found = digest_of_.find(path); found != digest_of_.end())
                    digests.emplace(lower_case_digest(entry.digest), found->second);
    for (const VersionBlock& block : prior.versions) {
        const std::string here = place + "versions/" + pointer_step(block.name);
        const auto found = versions_.find(block.name);
        if (found == versions_.end()) {
            findings.push_back({"E066", here, "the root's inventory has no such version"});
            continue;
        }
        const VersionBlock& current = *found->second.version;
        if (!same_state(block, found->second, digests))
            findings.push_back({"E066", here + "/state", "the root's inventory has another state"});
        const auto differs = [&](bool differ, const char* key) {
            if (differ)
                findings.push_back({"W011", here + "/" + key, "the root's inventory says other"});
        };
        differs(block.created != current.created, "created");
        differs(block.message != current.message, "message");
        differs(block.user_name != current.user_name || block.user_address != current.user_address,
                "user");
    }
}

} // namespace clausula
