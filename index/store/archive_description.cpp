#include "index/store/archive_description.h"

#include "index/files/circumstances.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"

#include <cerrno>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

namespace clausula {

namespace {

constexpr int format_version = 2;

std::filesystem::path description_of(const std::filesystem::path& folder) {
    return folder / "archive.json";
}

} // namespace

void describe_archive(const std::filesystem::path& folder) {
    const nlohmann::ordered_json description = {{"format", "clausula archive"},
                                                {"version", format_version},
                                                {"id", random_hex(16)},
                                                {"created", utc_now()}};
    write_durably(description_of(folder), folder / "archive.json.new", description.dump() + "\n");
}

int archive_version(const std::filesystem::path& folder) {
    std::ifstream in(description_of(folder), std::ios::binary);
    const int reason = errno;
    if (!in && reason != ENOENT && reason != ENOTDIR)
        throw Error(description_of(folder).string(),
                    "can't be read: " + std::generic_category().message(reason),
                    "look whether you have the rights");
    std::error_code is_none;
    if (!in && std::filesystem::exists(folder / "originals", is_none) &&
        !std::filesystem::exists(folder / "copying.json", is_none)) // a copy that is not whole yet
        throw Error(folder.string(), "is an archive without its archive.json",
                    "copy that file from a backup of it");
    if (!in)
        throw Error(ErrorKind::no_archive, folder.string(), "there is no archive here",
                    "`clausula ingest` makes one");
    const nlohmann::json description = nlohmann::json::parse(in, nullptr, false);
    if (!description.is_object() || !description.contains("version") ||
        !description["version"].is_number_integer())
        throw Error(description_of(folder).string(), "it is damaged",
                    R"(it should hold {"format": "clausula archive", "version": 2})");
    return description["version"];
}

bool is_description_whole(const std::filesystem::path& folder) {
    constexpr std::size_t id_digits = 32;
    const std::string text = read_whole_file(description_of(folder));
    const auto description = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!description.is_object() || description.dump() + "\n" != text) return false;
    for (const char* name : {"format", "id", "created"})
        if (!description.contains(name) || !description[name].is_string()) return false;
    const auto id = description["id"].get<std::string>();
    return description["format"] == "clausula archive" && id.size() == id_digits &&
           id.find_first_not_of("0123456789abcdef") == std::string::npos;
}

void require_archive(const std::filesystem::path& folder) {
    const int version = archive_version(folder);
    if (version > format_version)
        throw Error(folder.string(), "made by a newer version of clausula",
                    "use the newer version");
    if (version < format_version)
        throw Error(folder.string(), "made by an older version of clausula",
                    "`clausula rebuild` brings it up to date");
}

bool same_archive(const std::filesystem::path& one, const std::filesystem::path& other) {
    const auto id_of = [](const std::filesystem::path& folder) {
        std::ifstream in(description_of(folder), std::ios::binary);
        const nlohmann::json description = nlohmann::json::parse(in, nullptr, false);
        return description.is_object() && description.contains("id") ? description["id"].dump()
                                                                     : std::string();
    };
    const std::string id = id_of(one);
    return !id.empty() && id == id_of(other);
}

} // namespace clausula
