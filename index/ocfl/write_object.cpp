#include "index/ocfl/write_object.h"

#include "index/files/digest.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"

#include <nlohmann/json.hpp>

namespace clausula {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void make_folders_of(const fs::path& root, const fs::path& relative) {
    fs::path folder = root;
    for (const fs::path& step : relative.parent_path()) make_folder(folder /= step);
}

/// The folder `vN` with the new files, and the inventory that knows of them.
void add_version(const fs::path& folder, Json& inventory, std::span<const OcflFile> files,
                 const OcflVersion& version) {
    const std::string name = "v" + std::to_string(inventory["versions"].size() + 1);
    Json state = Json::object();
    if (const auto head = inventory.find("head"); head != inventory.end())
        state = inventory["versions"][head->get<std::string>()]["state"];
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
    if (inventory.is_discarded() || !inventory.contains("head"))
        throw Error(old.string(), "its inventory is damaged",
                    "`clausula verify` tells what else is, and mends it from a copy");
    make_folder(folder);
    // Not by name: what is in the versions, and nothing that was planted beside them.
    for (const auto& [name, unused] : inventory["versions"].items()) {
        make_folder(folder / name);
        for (const char* file : {"inventory.json", "inventory.json.sha512"})
            fs::create_hard_link(old / name / file, folder / name / file);
    }
    for (const auto& [digest, paths] : inventory["manifest"].items())
        for (const Json& path : paths) {
            make_folders_of(folder, path.get<std::string>());
            fs::create_hard_link(old / path.get<std::string>(), folder / path.get<std::string>());
        }
    add_version(folder, inventory, files, version);
    write_inventory(folder, inventory);
}

} // namespace clausula
