#include "index/ocfl/check_object.h"

#include "index/files/digest.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/content_path.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace clausula {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* inventory_name = "inventory.json";
constexpr const char* sidecar_name = "inventory.json.sha512";
constexpr const char* declaration_name = "0=ocfl_object_1.1";
constexpr std::string_view declaration = "ocfl_object_1.1\n";

/// Nothing when it can't be read.
std::string read_if_there(const fs::path& file) {
    constexpr std::uint64_t longest = 64U << 20; // of an inventory; a planted one may be any size
    try {
        return read_small_file(file, longest);
    } catch (const Error&) {
        return {};
    }
}

std::string sidecar_of(const std::string& inventory) {
    return sha512_hex(inventory) + " " + inventory_name + "\n";
}

std::string newest_version(const fs::path& object) {
    int version = 1;
    std::error_code ignored; // a link to itself is no folder
    while (fs::is_directory(object / ("v" + std::to_string(version + 1)), ignored)) ++version;
    return "v" + std::to_string(version);
}

/// The inventory's text that most witnesses speak for, two at least.
std::string trusted_inventory(const fs::path& object) {
    std::map<std::string, int> witnesses;
    std::vector<std::string> texts;
    for (const fs::path& folder : {object, object / newest_version(object)}) {
        texts.push_back(read_if_there(folder / inventory_name));
        ++witnesses[sha512_hex(texts.back())];
        ++witnesses[read_if_there(folder / sidecar_name).substr(0, 2 * 64)];
    }
    for (const std::string& text : texts)
        if (!text.empty() && witnesses[sha512_hex(text)] >= 2) return text;
    return {};
}

bool belongs_after(const std::string& path, std::size_t version) {
    const auto slash = path.find('/');
    if (!path.starts_with('v') || slash == std::string::npos || slash > 10) return true;
    return std::stoul("0" + path.substr(1, slash - 1)) > version;
}

/// The entries without the paths that a later version added.
Json entries_until(const Json& entries, std::size_t version) {
    Json kept = Json::object();
    for (const auto& [digest, paths] : entries.items())
        for (const Json& path : paths)
            if (!belongs_after(path.get<std::string>(), version)) kept[digest].push_back(path);
    return kept;
}

/// The inventory as it was when this version was written.
Json inventory_of(const Json& newest, std::size_t version) {
    Json inventory = newest;
    inventory["head"] = "v" + std::to_string(version);
    inventory["manifest"] = entries_until(newest.at("manifest"), version);
    inventory["fixity"]["sha256"] = entries_until(newest.at("fixity").at("sha256"), version);
    for (std::size_t later = version + 1; later <= newest.at("versions").size(); ++later)
        inventory["versions"].erase("v" + std::to_string(later));
    return inventory;
}

void expect_inventory(const std::string& folder, const std::string& text,
                      std::vector<ExpectedFile>& files) {
    const std::string sidecar = sidecar_of(text);
    files.push_back({folder + inventory_name, sha512_hex(text), text.size()});
    files.push_back({folder + sidecar_name, sha512_hex(sidecar), sidecar.size()});
}

std::vector<ExpectedFile> files_of(const std::string& text, std::string_view id) {
    const Json inventory = Json::parse(text);
    if (inventory.at("id") != id || !inventory.at("manifest").is_object() ||
        !inventory.at("versions").is_object() || inventory.at("versions").empty())
        return {};
    std::vector<ExpectedFile> files = {
        {declaration_name, sha512_hex(declaration), declaration.size()}};
    expect_inventory("", text, files);
    for (std::size_t version = 1; version <= inventory.at("versions").size(); ++version)
        expect_inventory("v" + std::to_string(version) + "/",
                         inventory_of(inventory, version).dump(1) + "\n", files);
    for (const auto& [digest, paths] : inventory.at("manifest").items())
        for (const Json& path : paths) {
            if (!is_content_path(path.get<std::string>())) return {};
            files.push_back({path, digest, {}});
        }
    return files;
}

/// What is wrong with one file that must be there; none when nothing is.
std::optional<Damage> check_file(const fs::path& object, const ExpectedFile& expected,
                                 std::uint64_t& bytes) {
    const fs::path file = object / expected.path;
    std::error_code error;
    const fs::file_status status = fs::symlink_status(file, error);
    if (!fs::exists(status)) return Damage{Damage::Kind::missing, file, ""};
    if (!fs::is_regular_file(status))
        return Damage{Damage::Kind::changed, file, "is no regular file any more"};
    const std::uintmax_t size = fs::file_size(file, error);
    bytes += size;
    try {
        if (sha512_of_file(file) == expected.sha512) return std::nullopt;
    } catch (const Error& unreadable) {
        return Damage{Damage::Kind::changed, file, unreadable.message};
    }
    const bool is_short = size == 0 || (expected.size && size < *expected.size);
    return Damage{is_short ? Damage::Kind::truncated : Damage::Kind::changed, file, ""};
}

/// What nobody wrote: files, links, and folders that hold nothing that is expected.
void find_unexpected(const fs::path& object, const std::set<std::string>& expected,
                     std::vector<Damage>& damages) {
    std::error_code error;
    for (auto at = fs::recursive_directory_iterator(object, error);
         at != fs::recursive_directory_iterator(); at.increment(error)) {
        const std::string path = at->path().lexically_relative(object).string();
        const bool is_folder = !at->is_symlink() && at->is_directory();
        const auto next = expected.lower_bound(is_folder ? path + "/" : path);
        const bool known =
            next != expected.end() && (is_folder ? next->starts_with(path + "/") : *next == path);
        if (known) continue;
        damages.push_back({Damage::Kind::unexpected, at->path(), ""});
        if (is_folder) at.disable_recursion_pending();
    }
}

} // namespace

std::string_view name_of(Damage::Kind kind) {
    switch (kind) {
    case Damage::Kind::changed:
        return "changed";
    case Damage::Kind::truncated:
        return "truncated";
    case Damage::Kind::missing:
        return "missing";
    case Damage::Kind::unexpected:
        return "unexpected";
    }
    return "";
}

std::vector<ExpectedFile> expected_files(const fs::path& object, std::string_view id) {
    const std::string inventory = trusted_inventory(object);
    if (inventory.empty()) return {};
    try {
        return files_of(inventory, id);
    } catch (const std::exception&) { // nlohmann's: it is no inventory of ours
        return {};
    }
}

std::vector<Damage> check_object(const fs::path& object, std::string_view id,
                                 std::uint64_t& bytes) {
    std::vector<Damage> damages;
    const std::vector<ExpectedFile> expected = expected_files(object, id);
    if (expected.empty()) {
        damages.push_back({Damage::Kind::changed, object / inventory_name,
                           "no whole inventory of this object is left"});
        return damages;
    }
    std::set<std::string> paths;
    for (const ExpectedFile& file : expected) {
        paths.insert(file.path);
        if (auto damage = check_file(object, file, bytes)) damages.push_back(std::move(*damage));
    }
    find_unexpected(object, paths, damages);
    return damages;
}

} // namespace clausula
