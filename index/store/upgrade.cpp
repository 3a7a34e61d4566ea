#include "index/store/upgrade.h"

#include "index/files/digest.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/store/archive.h"
#include "index/store/archive_description.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

namespace fs = std::filesystem;

constexpr const char* old_originals = "originals.v1";
constexpr const char* old_journal = "journal.v1";
constexpr std::size_t batch_size = 32;

/// What a line of the old journal tells of a file; none when it is a member's or was cut off.
std::optional<SourceFile> read_line(const std::string& line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || json.contains("members")) return std::nullopt;
    try {
        return parse_arrival(line);
    } catch (const Error&) {
        return std::nullopt;
    }
}

fs::path old_path(const fs::path& folder, const std::string& sha256) {
    return folder / old_originals / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

void take_in(Archive& archive, const std::vector<SourceFile>& files) {
    std::vector<std::string> bytes;
    std::vector<Incoming> incoming;
    bytes.reserve(files.size());
    for (const SourceFile& file : files) {
        const fs::path kept = old_path(archive.folder(), file.sha256);
        bytes.push_back(read_whole_file(kept));
        if (sha256_hex(bytes.back()) != file.sha256)
            throw Error(kept.string(), "is damaged: its bytes are not those that were taken in",
                        "put a good copy in its place, and run it again");
        incoming.push_back({{file, sha512_hex(bytes.back())}, bytes.back()});
    }
    archive.take_in(incoming);
}

} // namespace

bool needs_upgrade(const fs::path& folder) {
    return fs::exists(folder / old_originals) || fs::exists(folder / old_journal) ||
           archive_version(folder) == 1;
}

void begin_upgrade(const fs::path& folder) {
    if (archive_version(folder) != 1) return;
    const auto set_aside = [&](const char* name, const char* aside) {
        if (fs::exists(folder / name) && !fs::exists(folder / aside))
            rename_to_free_name(folder / name, folder / aside);
    };
    set_aside("originals", old_originals);
    set_aside("journal", old_journal);
    for (const char* file : {"index.db", "index.db-wal", "index.db-shm"}) fs::remove(folder / file);
    sync_folder(folder);
    describe_archive(folder);
}

void finish_upgrade(Archive& archive) {
    const fs::path& folder = archive.folder();
    std::ifstream journal(folder / old_journal, std::ios::binary);
    std::vector<SourceFile> batch;
    for (std::string line; std::getline(journal, line);) {
        auto file = read_line(line);
        // A line without its original: the run was stopped before it was kept.
        if (!file || !fs::exists(old_path(folder, file->sha256))) continue;
        batch.push_back(std::move(*file));
        if (batch.size() < batch_size) continue;
        take_in(archive, batch);
        batch.clear();
    }
    take_in(archive, batch);
    fs::remove_all(folder / old_originals);
    fs::remove(folder / old_journal);
}

} // namespace clausula
