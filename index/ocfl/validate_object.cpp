#include "index/ocfl/validate.h"

#include "index/model/error.h"
#include "index/ocfl/content.h"
#include "index/ocfl/declaration.h"
#include "index/ocfl/extensions.h"
#include "index/ocfl/history.h"
#include "index/ocfl/inventory_file.h"
#include "index/ocfl/object_report.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

/// The version directories of an object, by number.
using VersionFolders = std::map<std::uint32_t, std::string>;

VersionFolders check_object_root(const std::filesystem::path& object,
                                 const std::vector<FolderEntry>& entries,
                                 const std::string& sidecar, OcflFindings& findings) {
    VersionFolders versions;
    for (const auto& [name, kind, size, error] : entries) {
        const auto version = parse_version_name(name);
        if (kind == FileKind::link)
            findings.push_back({"E090", name, "is a link; it was not followed"});
        else if (kind == FileKind::folder && name == "extensions")
            check_extensions(object, "E067", "W013", findings);
        else if (kind == FileKind::folder && version &&
                 versions.emplace(version->number, name).second)
            continue;
        else if (kind == FileKind::folder && name == "logs")
            continue;
        else if (kind == FileKind::file &&
                 (is_declaration(name) || name == "inventory.json" || name == sidecar))
            continue;
        else
            findings.push_back({"E001", name, "this has no place in an object root"});
    }
    return versions;
}

void check_version_folders(const VersionFolders& folders, const Inventory* inventory,
                           OcflFindings& findings) {
    if (folders.empty()) {
        findings.push_back({"E008", "", "there is no version directory"});
    } else if (folders.begin()->first != 1) {
        findings.push_back({"E009", "", "there is no directory of version 1"});
    }
    std::uint32_t before = 0;
    for (const auto& [number, name] : folders) {
        if (before != 0 && number != before + 1)
            findings.push_back({"E010", name, "the directory of the version before is missing"});
        before = number;
        if (parse_version_name(name)->width != parse_version_name(folders.begin()->second)->width)
            findings.push_back({"E012", name, "the first version's directory is padded otherwise"});
    }
    if (!inventory) return;
    std::vector<std::string_view> described;
    for (const VersionBlock& version : inventory->versions) described.push_back(version.name);
    std::ranges::sort(described);
    for (const auto& [number, name] : folders)
        if (!std::ranges::binary_search(described, name))
            findings.push_back({"E046", name, "the root's inventory has no such version"});
    for (std::string_view name : described) {
        const auto version = parse_version_name(name);
        if (!version) continue;
        const auto found = folders.find(version->number);
        if (found == folders.end() || found->second != name)
            findings.push_back({"E046", "inventory.json#/versions/" + std::string(name),
                                "there is no such directory"});
    }
}

// Whether the content directory is there.
bool check_version_entries(const std::string& folder, const std::vector<FolderEntry>& entries,
                           std::string_view content, std::string_view sidecar,
                           OcflFindings& findings) {
    bool has_content = false;
    for (const FolderEntry& entry : entries) {
        const std::string place = folder + "/" + entry.name;
        if (entry.kind == FileKind::link)
            findings.push_back({"E090", place, "is a link; it was not followed"});
        else if (entry.kind == FileKind::folder && entry.name == content)
            has_content = true;
        else if (entry.kind == FileKind::folder)
            findings.push_back({"W002", place, "is not the content directory, and was ignored"});
        else if (entry.kind != FileKind::file ||
                 (entry.name != "inventory.json" && entry.name != sidecar))
            findings.push_back({"E015", place, "this has no place in a version directory"});
    }
    return has_content;
}

/// Validates what is left of an object once its root is known: version by version, as there may be
/// thousands of inventories.
class VersionWalk {
public:
    VersionWalk(const std::filesystem::path& object, const InventoryFile* current,
                OcflFindings& findings)
        : object_(object), current_(current), content_(object), findings_(findings) {
        if (current && current->inventory) history_.emplace(*current->inventory);
    }

    void enter(std::uint32_t number, const std::string& folder, bool is_latest) {
        const std::vector<FolderEntry> entries = list_folder(object_ / folder);
        const auto file = read_inventory_file(object_, folder + "/", entries,
                                              current_ ? &current_->bytes : nullptr, findings_);
        const Inventory* inventory = file && file->inventory ? &*file->inventory : nullptr;
        const Inventory* root = current_ && current_->inventory ? &*current_->inventory : nullptr;
        const Inventory* says = root ? root : inventory;
        const std::string content(says ? says->content_folder() : "content");
        if (check_version_entries(folder, entries, content, file ? file->sidecar : "", findings_))
            content_.add_version(number, folder + "/" + content, findings_);
        else if (says && brings_files(*says, folder + "/" + content + "/"))
            findings_.push_back({"E016", folder, "there is no content directory"});
        if (!file) findings_.push_back({"W010", folder, "there is no inventory.json"});
        if (is_latest && file && current_ && file->bytes != current_->bytes)
            findings_.push_back(
                {"E064", folder + "/inventory.json", "the root's inventory is not the same"});
        if (!inventory) return;
        check_succession(*inventory, number == 1);
        if (root && is_latest && file->bytes == current_->bytes) return;
        if (history_) history_->compare(*inventory, folder, findings_);
        content_.add_inventory(*inventory, number, false, findings_);
    }

    void finish() {
        if (history_) {
            check_succession(*current_->inventory, false);
            content_.add_inventory(*current_->inventory, UINT32_MAX, true, findings_);
        }
        content_.check(findings_);
    }

private:
    static bool brings_files(const Inventory& inventory, const std::string& prefix) {
        for (const DigestPaths& entry : inventory.manifest)
            for (const std::string& path : entry.paths)
                if (path.starts_with(prefix)) return true;
        return false;
    }

    // What an inventory may not change against the one before.
    void check_succession(const Inventory& inventory, bool is_first) {
        if (is_first) first_directory_ = inventory.content_directory;
        const std::string place = inventory.place + "#/";
        if (spec_ > 0 && inventory.spec > 0 && inventory.spec < spec_)
            findings_.push_back(
                {"E103", place + "type", "the version before conforms to a later OCFL"});
        spec_ = std::max(spec_, inventory.spec);
        if (has_previous_ && inventory.content_directory != previous_directory_) {
            if (inventory.content_directory && inventory.content_directory != first_directory_)
                findings_.push_back(
                    {"E019", place + "contentDirectory", "the first version does not set this"});
            findings_.push_back(
                {"E020", place + "contentDirectory", "the version before says other"});
        }
        previous_directory_ = inventory.content_directory;
        has_previous_ = true;
    }

    const std::filesystem::path& object_;
    const InventoryFile* current_;
    std::optional<CurrentInventory> history_;
    ObjectContent content_;
    OcflFindings& findings_;
    int spec_ = 0;
    bool has_previous_ = false;
    std::optional<std::string> first_directory_, previous_directory_;
};

} // namespace

ObjectReport examine_object(const std::filesystem::path& object) {
    ObjectReport report;
    OcflFindings& findings = report.findings;
    const std::vector<FolderEntry> entries = list_folder(object);
    report.declared_spec = check_declaration(object, entries, object_declaration, findings);
    const auto current = read_inventory_file(object, "", entries, nullptr, findings);
    const Inventory* inventory = current && current->inventory ? &*current->inventory : nullptr;
    if (!current) findings.push_back({"E063", "inventory.json", "there is no such file"});
    if (inventory) {
        report.id = inventory->id;
        if (report.declared_spec > 0 && inventory->spec > 0 &&
            inventory->spec != report.declared_spec)
            findings.push_back({"E038", "inventory.json#/type", "the declaration says other"});
    }
    const VersionFolders folders =
        check_object_root(object, entries, current ? current->sidecar : "", findings);
    check_version_folders(folders, inventory, findings);
    VersionWalk walk(object, current ? &*current : nullptr, findings);
    for (const auto& [number, folder] : folders) {
        try {
            walk.enter(number, folder, number == folders.rbegin()->first);
        } catch (const Error& error) {
            findings.push_back({"E046", folder, error.message});
        }
    }
    walk.finish();
    return report;
}

OcflFindings validate_ocfl_object(const std::filesystem::path& object) {
    return examine_object(object).findings;
}

} // namespace clausula
