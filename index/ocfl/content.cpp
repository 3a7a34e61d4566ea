#include "index/ocfl/content.h"

#include "index/files/folder.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/json_tree.h"

#include <algorithm>
#include <unordered_set>

namespace clausula {

void ObjectContent::add_version(std::uint32_t number, const std::string& folder,
                                OcflFindings& findings) {
    const std::vector<FolderEntry> tree = list_tree(object_ / folder);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const FolderEntry& entry = tree[i];
        const std::string place = folder + "/" + entry.name;
        switch (entry.kind) {
        case FileKind::file:
            files_.emplace(place, number);
            break;
        case FileKind::folder:
            if (!entry.error.empty())
                findings.push_back({"E092", place, entry.error});
            else if (i + 1 == tree.size() || !tree[i + 1].name.starts_with(entry.name + "/"))
                findings.push_back({"E024", place, "the directory is empty"});
            break;
        case FileKind::link:
            findings.push_back({"E090", place, "is a link; it was not followed"});
            break;
        case FileKind::other:
            findings.push_back({"E089", place, "is neither a file nor a directory"});
            break;
        }
    }
    if (tree.empty()) findings.push_back({"W003", folder, "the content directory is empty"});
    files_until_[number] = files_.size();
}

void ObjectContent::add_inventory(const Inventory& inventory, std::uint32_t number, bool is_current,
                                  OcflFindings& findings) {
    std::unordered_set<std::string_view> listed;
    std::size_t present = 0;
    for (const DigestPaths& entry : inventory.manifest) {
        for (const std::string& path : entry.paths) {
            const auto file = files_.find(path);
            if (listed.insert(path).second && file != files_.end() && file->second <= number)
                ++present;
        }
    }
    const auto later = files_until_.upper_bound(number);
    const std::size_t expected = later == files_until_.begin() ? 0 : std::prev(later)->second;
    for (auto file = files_.begin(); present < expected && file != files_.end(); ++file) {
        if (file->second > number || listed.count(file->first) > 0) continue;
        if (is_current) {
            findings.push_back({"E023", file->first, "the file does not stand in the manifest"});
            continue;
        }
        findings.push_back(
            {"E023", inventory.place,
             "files that do not stand in this manifest: " + std::to_string(expected - present) +
                 ", the first \"" + file->first + "\""});
        break;
    }
    add_claims(inventory.manifest, inventory.algorithm, inventory.place + "#/manifest/", "E092");
    for (const FixityBlock& block : inventory.fixity)
        add_claims(block.digests, block.algorithm,
                   inventory.place + "#/fixity/" + pointer_step(block.algorithm) + "/", "E093");
}

void ObjectContent::add_claims(const DigestMap& digests, std::string_view algorithm,
                               const std::string& place, std::string_view code) {
    // An inventory repeats what those before it said; a look at the first few finds that.
    constexpr std::size_t looked_at = 8;
    const auto known = find_digest_algorithm(algorithm);
    if (!known) return;
    for (const DigestPaths& entry : digests) {
        const std::string digest = lower_case_digest(entry.digest);
        for (const std::string& path : entry.paths) {
            std::vector<Claim>& claims = claims_[path];
            const auto end =
                claims.begin() + static_cast<std::ptrdiff_t>(std::min(claims.size(), looked_at));
            if (std::none_of(claims.begin(), end, [&](const Claim& claim) {
                    return claim.algorithm == *known && claim.digest == digest &&
                           claim.code == code;
                }))
                claims.push_back({*known, digest, place + pointer_step(entry.digest), code});
        }
    }
}

void ObjectContent::check(OcflFindings& findings) const {
    std::map<std::string_view, const std::vector<Claim>*> sorted; // the same order in every run
    for (const auto& [path, claims] : claims_) sorted.emplace(path, &claims);
    for (const auto& [path, claims] : sorted) {
        if (files_.find(std::string(path)) == files_.end()) {
            for (const Claim& claim : *claims)
                findings.push_back({std::string(claim.code), claim.place,
                                    "there is no content file \"" + std::string(path) + "\""});
            continue;
        }
        std::vector<DigestAlgorithm> algorithms;
        for (const Claim& claim : *claims) algorithms.push_back(claim.algorithm);
        std::ranges::sort(algorithms);
        algorithms.erase(std::unique(algorithms.begin(), algorithms.end()), algorithms.end());
        std::vector<std::string> digests;
        try {
            digests = digest_file(object_ / path, algorithms);
        } catch (const Error& error) {
            findings.push_back({"E092", std::string(path), error.message});
            continue;
        }
        for (const Claim& claim : *claims) {
            const auto at = std::ranges::find(algorithms, claim.algorithm) - algorithms.begin();
            if (claim.digest != digests[static_cast<std::size_t>(at)])
                findings.push_back({std::string(claim.code), std::string(path),
                                    "the digest is not the one at " + claim.place});
        }
    }
}

} // namespace clausula
