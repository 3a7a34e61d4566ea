#include "index/ocfl/inventory.h"

#include "index/model/error.h"
#include "index/ocfl/digest_map.h"
#include "index/ocfl/inventory_rules.h"
#include "index/ocfl/json_tree.h"
#include "index/ocfl/version_block.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace clausula {

namespace {

// A text that must be there; what is no string counts as missing, under the key's own rule.
std::string required_text(const JsonTree& root, std::string_view key, std::string_view code,
                          const std::string& place, OcflFindings& findings) {
    const JsonTree* value = root.find(key);
    if (!value)
        findings.push_back({"E036", place, "the key " + std::string(key) + " is missing"});
    else if (!value->is_string() || value->text.empty())
        findings.push_back({std::string(code), place + std::string(key),
                            "the value is no string, or an empty one"});
    else
        return value->text;
    return {};
}

void read_content_directory(const JsonTree& value, const std::string& place, Inventory& inventory,
                            OcflFindings& findings) {
    const std::string& name = value.text;
    if (!value.is_string())
        findings.push_back({"E033", place, "the value is no string"});
    else if (name.find('/') != std::string::npos)
        findings.push_back({"E017", place, "\"" + name + "\" has a slash"});
    else if (name == "." || name == "..")
        findings.push_back({"E018", place, "\"" + name + "\" is no directory below"});
    else if (name.empty())
        findings.push_back({inventory.spec == 10 ? "E033" : "E108", place, "the name is empty"});
    else
        inventory.content_directory = name;
}

void read_manifest(const JsonTree* block, const std::string& place, Inventory& inventory,
                   OcflFindings& findings) {
    if (!block) {
        findings.push_back({"E041", place, "the key manifest is missing"});
    } else if (!block->is_object()) {
        findings.push_back({inventory.spec == 10 ? "E041" : "E106", place + "manifest",
                            "the manifest is no JSON object"});
    } else {
        inventory.manifest = read_digest_map(*block, place + "manifest", manifest_rules, findings);
        check_digest_form(inventory.manifest, inventory.algorithm, place + "manifest", findings);
    }
}

void read_fixity(const JsonTree& fixity, const std::string& place, Inventory& inventory,
                 OcflFindings& findings) {
    // https://ocfl.github.io/extensions/0009-digest-algorithms, and the specification's own.
    static constexpr std::array known = {"md5",         "sha1",        "sha256",      "sha512",
                                         "blake2b-512", "blake2b-160", "blake2b-256", "blake2b-384",
                                         "sha512/256",  "size"};
    if (!fixity.is_object()) {
        findings.push_back(
            {inventory.spec == 10 ? "E057" : "E111", place, "the fixity block is no JSON object"});
        return;
    }
    for (const auto& [algorithm, block] : fixity.members) {
        const std::string here = place + "/" + pointer_step(algorithm);
        if (std::ranges::find(known, algorithm) == known.end())
            findings.push_back({"E056", here, "the digest algorithm is in no list of OCFL's"});
        if (!block.is_object()) {
            findings.push_back({"E057", here, "the value is no JSON object"});
            continue;
        }
        FixityBlock& read = inventory.fixity.emplace_back();
        read = {algorithm, read_digest_map(block, here, fixity_rules, findings)};
        check_digest_form(read.digests, algorithm, here, findings);
    }
}

void check_keys(const JsonTree& root, const std::string& place, OcflFindings& findings) {
    static constexpr std::array known = {
        "id",       "type",     "digestAlgorithm", "head", "contentDirectory",
        "manifest", "versions", "fixity"};
    std::unordered_set<std::string_view> seen;
    for (const auto& [key, value] : root.members) {
        if (std::ranges::find(known, key) == known.end())
            findings.push_back({"E102", place + pointer_step(key), "an inventory has no such key"});
        if (!seen.insert(key).second)
            findings.push_back({"E033", place + pointer_step(key), "the key stands there twice"});
    }
}

} // namespace

std::optional<Inventory> read_inventory(std::string_view bytes, std::string_view place,
                                        OcflFindings& findings) {
    JsonTree root;
    try {
        root = parse_json(bytes);
    } catch (const Error& error) {
        findings.push_back({"E033", std::string(place), error.message});
        return std::nullopt;
    }
    const std::string root_place = std::string(place) + "#/";
    if (!root.is_object()) {
        findings.push_back({"E033", std::string(place), "is no JSON object"});
        return std::nullopt;
    }
    Inventory inventory;
    inventory.place = place;
    const std::string type = required_text(root, "type", "E038", root_place, findings);
    if (type == "https://ocfl.io/1.0/spec/#inventory")
        inventory.spec = 10;
    else if (type == "https://ocfl.io/1.1/spec/#inventory")
        inventory.spec = 11;
    else if (!type.empty())
        findings.push_back({"E038", root_place + "type", "\"" + type + "\" names no known OCFL"});
    check_keys(root, root_place, findings);
    inventory.id = required_text(root, "id", "E037", root_place, findings);
    if (!inventory.id.empty() && !is_uri(inventory.id))
        findings.push_back({"W005", root_place + "id", "\"" + inventory.id + "\" is no URI"});
    inventory.algorithm = required_text(root, "digestAlgorithm", "E025", root_place, findings);
    if (inventory.algorithm == "sha256")
        findings.push_back(
            {"W004", root_place + "digestAlgorithm", "content is addressed by sha256"});
    else if (!inventory.algorithm.empty() && inventory.algorithm != "sha512")
        findings.push_back({"E025", root_place + "digestAlgorithm",
                            "content is addressed by \"" + inventory.algorithm + "\""});
    inventory.head = required_text(root, "head", "E040", root_place, findings);
    if (const JsonTree* value = root.find("contentDirectory"))
        read_content_directory(*value, root_place + "contentDirectory", inventory, findings);
    read_manifest(root.find("manifest"), root_place, inventory, findings);
    if (const JsonTree* versions = root.find("versions"); !versions) {
        for (const char* code : {"E041", "E043", "E044"})
            findings.push_back({code, root_place, "the key versions is missing"});
    } else if (!versions->is_object()) {
        findings.push_back({"E045", root_place + "versions", "the value is no JSON object"});
    } else {
        for (const auto& [name, block] : versions->members)
            inventory.versions.push_back(read_version_block(
                name, block, root_place + "versions/" + pointer_step(name), findings));
        check_version_names(inventory, findings);
    }
    check_inventory(inventory, findings);
    if (const JsonTree* fixity = root.find("fixity"))
        read_fixity(*fixity, root_place + "fixity", inventory, findings);
    return inventory;
}

} // namespace clausula
