#include "index/bagit/bag_files.h"

#include "index/files/folder.h"
#include "index/text/unicode.h"

#include <array>

namespace clausula {

namespace {

bool is_payload(const std::string& path) { return path.starts_with("data/"); }

bool is_dropped_by_a_system(std::string_view path) {
    static constexpr std::array names = {"thumbs.db", "ehthumbs.db",  "desktop.ini",
                                         ".ds_store", ".localized",   ".spotlight-v100",
                                         ".trashes",  ".appledouble", ".fseventsd"};
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    if (name.starts_with("._")) return true;
    return is_utf8(name) && std::ranges::find(names, fold_case(name)) != names.end();
}

} // namespace

BagFiles::BagFiles(const std::filesystem::path& bag, BagFindings& findings) {
    const auto report = [&](const std::string& path, std::string message) {
        // A tag file may be anything; only the payload must be plain files.
        findings.push_back(
            {is_payload(path) ? Severity::error : Severity::warning, path, std::move(message)});
    };
    for (const FolderEntry& entry : list_tree(bag)) {
        switch (entry.kind) {
        case FileKind::file:
            files_.emplace(entry.name, entry.size);
            if (is_payload(entry.name)) payload_bytes_ += entry.size;
            if (is_utf8(entry.name)) by_nfc_.emplace(clean_utf8(entry.name), entry.name);
            break;
        case FileKind::folder:
            folders_.insert(entry.name);
            if (!entry.error.empty())
                findings.push_back({Severity::error, entry.name, entry.error});
            break;
        case FileKind::link:
            report(entry.name, "is a link; it was not followed");
            break;
        case FileKind::other:
            report(entry.name, "is neither a file nor a folder");
            break;
        }
    }
}

std::string BagFiles::on_disk(const std::string& path) const {
    if (has_file(path) || !is_utf8(path)) return path;
    const auto found = by_nfc_.find(clean_utf8(path));
    return found == by_nfc_.end() ? path : found->second;
}

std::vector<std::string> BagFiles::payload() const {
    std::vector<std::string> paths;
    for (const auto& [path, size] : files_)
        if (is_payload(path)) paths.push_back(path);
    return paths;
}

std::vector<std::string> BagFiles::tag_files() const {
    std::vector<std::string> paths;
    for (const auto& [path, size] : files_)
        if (path.find('/') == std::string::npos) paths.push_back(path);
    return paths;
}

void warn_of_lookalikes(const std::map<std::string, std::string>& listed, const std::string& place,
                        BagFindings& findings) {
    std::unordered_map<std::string, std::string> by_text, by_folded;
    for (const auto& [path, digest] : listed) {
        if (is_dropped_by_a_system(path))
            findings.push_back(
                {Severity::warning, place, "\"" + path + "\" is a file that systems leave behind"});
        if (!is_utf8(path)) continue;
        const std::string text = clean_utf8(path);
        const auto [same, is_new_text] = by_text.emplace(text, path);
        const auto [alike, is_new] = by_folded.emplace(fold_case(text), path);
        if (!is_new_text)
            findings.push_back({Severity::warning, place,
                                "\"" + path + "\" and \"" + same->second +
                                    "\" are the same text, composed otherwise"});
        else if (!is_new)
            findings.push_back({Severity::warning, place,
                                "\"" + path + "\" and \"" + alike->second +
                                    "\" differ in the case of letters alone"});
    }
}

} // namespace clausula
