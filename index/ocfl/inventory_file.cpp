#include "index/ocfl/inventory_file.h"

#include "index/files/read.h"
#include "index/model/error.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::string_view file_name = "inventory.json";
constexpr std::uint64_t largest = std::uint64_t{256} << 20; // held in memory several times over
constexpr std::uint64_t largest_sidecar = 4096;

// "DIGEST inventory.json": the digest, or empty when it is not written so.
std::string_view digest_in(std::string_view sidecar) {
    if (sidecar.ends_with('\n')) sidecar.remove_suffix(1);
    if (sidecar.ends_with('\r')) sidecar.remove_suffix(1);
    const std::size_t end = sidecar.find_first_of(" \t");
    if (end == std::string_view::npos) return {};
    std::string_view name = sidecar.substr(end);
    name.remove_prefix(std::min(name.find_first_not_of(" \t"), name.size()));
    return name == file_name ? sidecar.substr(0, end) : std::string_view();
}

// The sidecar that must be there; where the inventory does not say, one that is there.
std::string sidecar_name(const std::optional<Inventory>& inventory,
                         std::span<const FolderEntry> entries) {
    const std::string prefix = std::string(file_name) + ".";
    if (inventory && !inventory->algorithm.empty()) return prefix + inventory->algorithm;
    for (const FolderEntry& entry : entries)
        if (entry.name.starts_with(prefix) &&
            find_digest_algorithm(entry.name.substr(prefix.size())))
            return entry.name;
    return prefix + "sha512";
}

void check_sidecar(const std::filesystem::path& object, const std::string& folder,
                   std::span<const FolderEntry> entries, const InventoryFile& file,
                   OcflFindings& findings) {
    const std::string prefix = std::string(file_name) + ".";
    for (const FolderEntry& entry : entries)
        if (entry.name.starts_with(prefix) && entry.name != file.sidecar)
            findings.push_back(
                {"E059", folder + entry.name, "the inventory's digestAlgorithm is another one"});
    const auto found = std::ranges::find(entries, file.sidecar, &FolderEntry::name);
    if (found == entries.end() || found->kind != FileKind::file) {
        findings.push_back({"E058", folder + file.sidecar, "there is no such file"});
        return;
    }
    const std::string place = folder + file.sidecar;
    const auto algorithm = find_digest_algorithm(file.sidecar.substr(prefix.size()));
    try {
        const std::string sidecar = read_small_file(object / place, largest_sidecar);
        const std::string_view digest = digest_in(sidecar);
        if (digest.empty())
            findings.push_back({"E061", place, "this is not \"DIGEST inventory.json\""});
        else if (algorithm && lower_case_digest(digest) != digest_hex(*algorithm, file.bytes))
            findings.push_back({"E060", place, "the digest is not that of the inventory"});
    } catch (const Error& error) {
        findings.push_back({"E061", place, error.message});
    }
}

} // namespace

std::optional<InventoryFile> read_inventory_file(const std::filesystem::path& object,
                                                 const std::string& folder,
                                                 std::span<const FolderEntry> entries,
                                                 const std::string* current,
                                                 OcflFindings& findings) {
    const auto found = std::ranges::find(entries, file_name, &FolderEntry::name);
    if (found == entries.end() || found->kind != FileKind::file) return std::nullopt;
    const std::string place = folder + std::string(file_name);
    InventoryFile file;
    try {
        file.bytes = read_small_file(object / place, largest);
        OcflFindings flaws;
        file.inventory = read_inventory(file.bytes, place, flaws);
        // The root's inventory is newer, and says all that should be better in its versions.
        if (current)
            std::erase_if(flaws, [&](const OcflFinding& flaw) {
                return file.bytes == *current || (!flaw.is_error() && flaw.code != "W004");
            });
        findings.insert(findings.end(), flaws.begin(), flaws.end());
    } catch (const Error& error) {
        findings.push_back({"E033", place, error.message});
    }
    file.sidecar = sidecar_name(file.inventory, entries);
    check_sidecar(object, folder, entries, file, findings);
    return file;
}

} // namespace clausula
