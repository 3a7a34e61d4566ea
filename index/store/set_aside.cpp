#include "index/store/set_aside.h"

#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/write_root.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

namespace fs = std::filesystem;

/// Whether the file's bytes have the digest, or the digest stands in it. What can't be read tells
/// nothing.
bool is_about(const fs::path& file, std::string_view sha512) {
    std::string before;
    bool is_named = false;
    try {
        read_pieces(file, [&](std::string_view piece) { // the digest may lie across two of them
            before += piece;
            is_named = is_named || before.find(sha512) != std::string::npos;
            before.erase(0, before.size() - std::min(before.size(), sha512.size()));
        });
        return is_named || sha512_of_file(file) == sha512;
    } catch (const Error&) {
        return false;
    }
}

/// Whether a folder on the way to an object is a link.
bool leads_elsewhere(const fs::path& originals, const fs::path& object) {
    fs::path folder = originals;
    if (fs::is_symlink(folder)) return true;
    for (const fs::path& step : object.parent_path())
        if (fs::is_symlink(folder /= step)) return true;
    return false;
}

void drop_empty_folders(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_directory() && !entry.is_symlink()) drop_empty_folders(entry);
    if (fs::is_empty(folder)) fs::remove(folder);
}

} // namespace

void drop_set_aside(const fs::path& archive, std::string_view sha512) {
    const fs::path damaged = archive / "damaged";
    if (!fs::exists(damaged)) return;
    std::vector<fs::path> going;
    for (const auto& repair : fs::directory_iterator(damaged)) {
        if (!repair.is_directory() || repair.is_symlink()) continue; // a link could lead anywhere
        const fs::path originals = repair.path() / "originals";
        if (!leads_elsewhere(originals, object_path(sha512)))
            going.push_back(originals / object_path(sha512));
        going.push_back(repair.path() / "journal"); // tells of it, too
    }
    for (const auto& entry : fs::recursive_directory_iterator(damaged))
        if (entry.is_regular_file() && !entry.is_symlink() && is_about(entry, sha512)) {
            const bool is_object = entry.path().filename() == "inventory.json";
            going.push_back(is_object ? entry.path().parent_path() : entry.path());
        }
    for (const fs::path& one : going) fs::remove_all(one);
    drop_empty_folders(damaged);
}

} // namespace clausula
