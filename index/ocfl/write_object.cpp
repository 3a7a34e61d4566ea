#include "index/ocfl/write_object.h"

#include "index/files/digest.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/ocfl/content_path.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string version_name(std::size_t number) { return "v" + std::to_string(number); }

void make_folders_of(const fs::path& root, const fs::path& relative) {
    fs::path folder = root;
    for (const fs::path& step : relative.parent_path()) make_folder(folder /= step);
}

/// Whether it is as we write them, as far as the next version is made of it.
bool is_ours(const Json& inventory) {
    const auto is_path = [](const Json& path) {
        return path.is_string() && is_content_path(path.get<std::string>());
    };
    try {
        if (!inventory.at("manifest").is_object()) return false;
        for (const auto& [digest, paths] : inventory.at("manifest").items())
            if (!paths.is_array() || !std::ranges::all_of(paths, is_path)) return false;
        const Json& versions = inventory.at("versions");
        for (std::size_t number = 1; number <= versions.size(); ++number)
            if (!versions.at(version_name(number)).at("state").is_object()) return false;
        return !versions.empty() && inventory.contains("head") &&
               inventory.at("fixity").at("sha256").is_object();
    } catch (const Json::exception&) {
        return false;
    }
}

/// The folder `vN` with the new files, and the inventory that knows of them.
void add_version(const fs::path& folder, Json& inventory, std::span<const OcflFile> files,
                 const OcflVersion& version) {
    const std::string name = version_name(inventory["versions"].size() + 1);
    Json state = Json::object();
    if (inventory.contains("head")) state = inventory["versions"][version_name(1)]["state"];
    make_folder(folder / name);
    for (const OcflFile& file : files) {
        const std::string path = name + "/content/" + file.content_name;
        make_folders_of(folder, path);
        write_new_file(folder / path, file.bytes);
        inventory["manifest"][file.sha512].push_back(path);
        inventory["fixity"]["sha256"][file.sha256].push_back(path);
        state[file.sha512].push_back(file.logical_path);
    }
    inventory["head"] = name;
    inventory["versions"][name] = {
        {"created", version.created},
        {"message", version.message},
        {"user", {{"name", version.user}, {"address", "acct:" + version.user}}},
        {"state", std::move(state)}};
}

void write_inventory(const fs::path& folder, const Json& inventory) {
    const std::string text = inventory.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    const std::string sidecar = sha512_hex(text) + " inventory.json\n";
    for (const fs::path& place : {folder / inventory["head"].get<std::string>(), folder}) {
        write_new_file(place / "inventory.json", text);
        write_new_file(place / "inventory.json.sha512", sidecar);
    }
    write_new_file(folder / "0=ocfl_object_1.1", "ocfl_object_1.1\n");
}

} // namespace

void write_object(const fs::path& folder, const std::string& id, std::span<const OcflFile> files,
                  const OcflVersion& version) {
    Json inventory = {
        {"id", id}, {"type", "https://ocfl.io/1.1/spec/#inventory"}, {"digestAlgorithm", "sha512"}};
    make_folder(folder);
    add_version(folder, inventory, files, version);
    write_inventory(folder, inventory);
}

void write_next_version(const fs::path& old, const fs::path& folder,
                        std::span<const OcflFile> files, const OcflVersion& version) {
    Json inventory = Json::parse(read_whole_file(old / "inventory.json"), nullptr, false);
    if (!is_ours(inventory))
        throw Error(old.string(), "its inventory is damaged",
                    "`clausula verify` tells what else is, and mends it from a copy");
    make_folder(folder);
    // Not by name: what is in the versions, and nothing that was planted beside them.
    for (std::size_t number = 1; number <= inventory["versions"].size(); ++number) {
        const fs::path name = version_name(number);
        make_folder(folder / name);
        for (const char* file : {"inventory.json", "inventory.json.sha512"})
            fs::create_hard_link(old / name / file, folder / name / file);
    }
    for (const auto& [digest, paths] : inventory["manifest"].items())
        for (const Json& each : paths) {
            const fs::path path = each.get<std::string>();
            make_folders_of(folder, path);
            fs::create_hard_link(old / path, folder / path);
        }
    add_version(folder, inventory, files, version);
    write_inventory(folder, inventory);
}

} // namespace clausula
