#include "index/ocfl/inventory_rules.h"

#include "index/files/digest.h"
#include "index/ocfl/json_tree.h"

#include <algorithm>
#include <unordered_set>

namespace clausula {

namespace {

using Names = std::unordered_set<std::string_view>;

void check_head(const Inventory& inventory, const Names& names, const std::string& place,
                OcflFindings& findings) {
    if (inventory.head.empty()) return;
    const auto head = parse_version_name(inventory.head);
    if (!head) {
        findings.push_back({"E040", place, "\"" + inventory.head + "\" is no version's name"});
        return;
    }
    if (names.count(inventory.head) == 0)
        findings.push_back({"E040", place, "there is no version " + inventory.head});
    for (const VersionBlock& version : inventory.versions) {
        const auto name = parse_version_name(version.name);
        if (!name || name->number <= head->number) continue;
        findings.push_back({"E040", place, version.name + " is a later version"});
        break;
    }
}

void check_states(const Inventory& inventory, const std::string& place, OcflFindings& findings) {
    std::unordered_set<std::string> manifest, used;
    for (const DigestPaths& entry : inventory.manifest) manifest.insert(entry.digest);
    for (const VersionBlock& version : inventory.versions) {
        for (const DigestPaths& entry : version.state) {
            if (manifest.count(entry.digest) == 0)
                findings.push_back(
                    {"E050",
                     place + "versions/" + pointer_step(version.name) + "/state/" +
                         pointer_step(entry.digest),
                     "the digest does not stand in the manifest, letter for letter"});
            used.insert(lower_case_digest(entry.digest));
        }
    }
    if (inventory.spec == 10) return;
    for (const DigestPaths& entry : inventory.manifest)
        if (used.count(lower_case_digest(entry.digest)) == 0)
            findings.push_back({"E107", place + "manifest/" + pointer_step(entry.digest),
                                "the digest stands in no version's state"});
}

// vN/content/…, for one of the versions described.
void check_content_paths(const Inventory& inventory, const Names& names, const std::string& place,
                         OcflFindings& findings) {
    for (const DigestPaths& entry : inventory.manifest) {
        for (const std::string& path : entry.paths) {
            const std::string_view first = std::string_view(path).substr(0, path.find('/'));
            std::string_view rest = std::string_view(path).substr(first.size());
            const std::string here = place + "manifest/" + pointer_step(entry.digest);
            const std::string_view folder = inventory.content_folder();
            if (parse_version_name(first) && names.count(first) == 0)
                findings.push_back({"E014", here, "\"" + path + "\" lies in no version of these"});
            else if (rest.size() < folder.size() + 2 || rest.substr(1, folder.size()) != folder ||
                     rest[folder.size() + 1] != '/')
                findings.push_back(
                    {"E042", here, "\"" + path + "\" lies in no version's content directory"});
        }
    }
}

} // namespace

void check_version_names(const Inventory& inventory, OcflFindings& findings) {
    const std::string place = inventory.place + "#/versions";
    std::vector<std::uint32_t> numbers;
    std::optional<VersionName> first;
    for (const VersionBlock& version : inventory.versions) {
        const auto name = parse_version_name(version.name);
        if (name) numbers.push_back(name->number);
        if (name && (!first || name->number < first->number)) first = name;
        if (name) continue;
        const std::string here = place + "/" + pointer_step(version.name);
        findings.push_back({"E046", here, "this can't be the name of a version directory"});
        if (inventory.spec != 10)
            findings.push_back({version.name.starts_with('v') ? "E105" : "E104", here,
                                "a version is called v and a number from 1"});
    }
    for (const VersionBlock& version : inventory.versions) {
        const auto name = parse_version_name(version.name);
        if (!name || name->width == first->width) continue;
        const std::string here = place + "/" + pointer_step(version.name);
        if (first->width > 0 && name->width == 0)
            findings.push_back({"E011", here, "a zero-padded name begins with v0"});
        findings.push_back({"E013", here, "the first version is padded in another way"});
    }
    std::ranges::sort(numbers);
    if (inventory.versions.empty())
        findings.push_back({"E008", place, "there is no version"});
    else if (numbers.empty() || numbers.front() != 1)
        findings.push_back({"E009", place, "there is no version 1"});
    for (std::size_t i = 1; i < numbers.size(); ++i)
        if (numbers[i] != numbers[i - 1] + 1)
            findings.push_back({"E010", place,
                                "the version before v" + std::to_string(numbers[i]) +
                                    " is missing, or stands there twice"});
    if (first && first->width > 0)
        findings.push_back({"W001", place, "the version names are padded with zeros"});
}

void check_inventory(const Inventory& inventory, OcflFindings& findings) {
    const std::string place = inventory.place + "#/";
    Names names;
    for (const VersionBlock& version : inventory.versions) names.insert(version.name);
    check_head(inventory, names, place + "head", findings);
    check_states(inventory, place, findings);
    check_content_paths(inventory, names, place, findings);
}

} // namespace clausula
