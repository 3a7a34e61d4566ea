#include "index/store/part_of_archive.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

namespace clausula {

namespace {

namespace fs = std::filesystem;

// How the names begin that an archive's folder has: index.db-wal, originals.v1, archive.json.new …
constexpr std::array<std::string_view, 11> parts = {
    "archive.json", "originals", "journal", "staging",  "damaged",
    "lock",         "index.db",  "copy-of", "glossary", "organisations.toml",
    "restoring"};

bool is_part(const std::string& name) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return name.starts_with(part); });
}

} // namespace

bool is_archive(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / "archive.json", ignored) &&
           fs::is_directory(folder / "originals", ignored);
}

std::optional<fs::path> archive_of(const fs::path& path) {
    std::error_code error;
    fs::path below = fs::canonical(path, error);
    if (error) return std::nullopt;
    if (is_archive(below)) return below;
    for (; below.has_relative_path(); below = below.parent_path())
        if (is_part(below.filename().string()) && is_archive(below.parent_path()))
            return below.parent_path();
    return std::nullopt;
}

} // namespace clausula
