#include "index/ocfl/validate.h"

#include "index/files/folder.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/declaration.h"
#include "index/ocfl/extensions.h"
#include "index/ocfl/json_tree.h"
#include "index/ocfl/object_report.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace clausula {

namespace {

constexpr std::string_view layout_file = "ocfl_layout.json";

bool declares_object(const std::vector<FolderEntry>& entries) {
    return std::ranges::any_of(
        entries, [](const FolderEntry& entry) { return entry.name.starts_with("0=ocfl_object_"); });
}

// The name of the layout's extension, where there is a layout.
std::string check_layout(const std::filesystem::path& root, OcflFindings& findings) {
    constexpr std::uint64_t largest = std::uint64_t{1} << 20;
    const std::string place(layout_file);
    try {
        const JsonTree layout = parse_json(read_small_file(root / layout_file, largest));
        const JsonTree* extension = layout.find("extension");
        if (!extension || !layout.find("description"))
            findings.push_back(
                {"E070", place, "the keys extension and description are not both there"});
        if (extension && (!extension->is_string() || !is_registered_extension(extension->text)))
            findings.push_back({"E071", place + "#/extension",
                                "\"" + extension->text + "\" is no registered extension"});
        return extension ? extension->text : "";
    } catch (const Error& error) {
        findings.push_back({"E070", place, error.message});
        return "";
    }
}

class RootWalk {
public:
    RootWalk(const std::filesystem::path& root, const std::function<void(const OcflFinding&)>& tell)
        : root_(root), tell_(tell) {}

    OcflRootSummary run() {
        OcflFindings findings;
        const std::vector<FolderEntry> entries = list_folder(root_);
        spec_ = check_declaration(root_, entries, root_declaration, findings);
        for (const FolderEntry& entry : entries) {
            if (entry.kind == FileKind::link)
                findings.push_back({"E090", entry.name, "is a link; it was not followed"});
            else if (entry.name == layout_file)
                layout_ = check_layout(root_, findings);
            else if (entry.kind == FileKind::folder && entry.name == "extensions")
                check_extensions(root_, "E112", "W016", findings);
            else if (entry.kind == FileKind::folder)
                waiting_.push_back(entry.name);
        }
        report(findings, "");
        std::ranges::reverse(waiting_);
        while (!waiting_.empty()) {
            const std::string folder = std::move(waiting_.back());
            waiting_.pop_back();
            enter(folder);
        }
        check_layout_is_one();
        return summary_;
    }

private:
    void report(const OcflFindings& findings, const std::string& folder) {
        for (OcflFinding finding : findings) {
            (finding.is_error() ? summary_.errors : summary_.warnings) += 1;
            if (!folder.empty())
                finding.place = finding.place.empty() ? folder : folder + "/" + finding.place;
            tell_(finding);
        }
    }

    void enter(const std::string& folder) {
        std::vector<FolderEntry> entries;
        try {
            entries = list_folder(root_ / folder);
            if (declares_object(entries)) {
                enter_object(folder);
                return;
            }
        } catch (const Error& error) {
            report({{"E085", "", error.message}}, folder);
            return;
        }
        OcflFindings findings;
        std::vector<std::string> below;
        bool has_files = false;
        for (const FolderEntry& entry : entries) {
            if (entry.kind == FileKind::link) {
                findings.push_back({"E090", entry.name, "is a link; it was not followed"});
            } else if (entry.kind == FileKind::folder) {
                below.push_back(folder + "/" + entry.name);
            } else {
                has_files = true;
                findings.push_back({"E072", entry.name, "is part of no object"});
            }
        }
        if (entries.empty()) findings.push_back({"E073", "", "the directory is empty"});
        if (has_files && !below.empty())
            findings.push_back(
                {"E084", "", "there are files in a directory on the way to objects"});
        else if (has_files)
            findings.push_back({"E085", "", "the hierarchy ends here without an object"});
        report(findings, folder);
        waiting_.insert(waiting_.end(), below.rbegin(), below.rend());
    }

    void enter_object(const std::string& folder) {
        ++summary_.objects;
        ObjectReport object = examine_object(root_ / folder);
        if (spec_ > 0 && object.declared_spec > spec_)
            object.findings.push_back({"E081", "", "the root conforms to an earlier OCFL"});
        if (!object.id.empty()) {
            const auto [other, is_new] = folders_.emplace(object.id, folder);
            if (!is_new)
                object.findings.push_back(
                    {"E037", "inventory.json#/id",
                     "the object in \"" + other->second + "\" has this id too"});
        }
        depths_.insert(std::ranges::count(folder, '/'));
        report(object.findings, folder);
    }

    // Paths of any length are how two layouts make them.
    void check_layout_is_one() {
        const bool is_free = layout_ == "0011-direct-clean-path-layout" ||
                             layout_ == "0002-flat-direct-storage-layout";
        if (depths_.size() > 1 && !is_free)
            report({{"W014", "", "objects stand at different depths"}}, "");
        if (depths_.size() > 1 && *depths_.begin() == 0 && !is_free)
            report({{"W015", "", "objects stand both in the root and in a hierarchy"}}, "");
    }

    const std::filesystem::path& root_;
    const std::function<void(const OcflFinding&)>& tell_;
    int spec_ = 0;
    std::string layout_;
    std::vector<std::string> waiting_;                     ///< folders below the root, last first
    std::unordered_map<std::string, std::string> folders_; ///< of the objects, by id
    std::set<std::ptrdiff_t> depths_;
    OcflRootSummary summary_;
};

} // namespace

OcflRootSummary validate_ocfl_root(const std::filesystem::path& root,
                                   const std::function<void(const OcflFinding&)>& tell) {
    return RootWalk(root, tell).run();
}

bool is_ocfl_root(const std::filesystem::path& folder) {
    const std::vector<FolderEntry> entries = list_folder(folder);
    if (declares_object(entries)) return false;
    return std::ranges::any_of(entries, [](const FolderEntry& entry) {
        return entry.name.starts_with("0=ocfl_") || entry.name == layout_file;
    });
}

} // namespace clausula
