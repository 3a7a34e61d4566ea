#include "index/files/digest.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/ocfl/check_object.h"
#include "index/ocfl/content_path.h"
#include "index/ocfl/validate.h"
#include "index/ocfl/write_object.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace clausula;

namespace {

namespace fs = std::filesystem;

const std::string id = "urn:example:1";
const OcflVersion version = {
    .created = "2026-01-02T03:04:05Z", .message = "m", .user = "maija@arkisto"};

OcflFile file_of(const std::string& name, std::string_view bytes) {
    return {name, name, bytes, sha512_hex(bytes), sha256_hex(bytes)};
}

std::string name_in(int number) { return "d-" + std::to_string(number + 1000); }

/// Objects o1, o2 and so on, each with one version more; how long their inventories are.
std::vector<std::uintmax_t> grow(const TemporaryFolder& folder, int versions) {
    const OcflFile original[] = {file_of("original", "abc")};
    write_object(folder / "o1", id, original, version);
    std::vector<std::uintmax_t> sizes;
    for (int number = 2; number <= versions; ++number) {
        const std::string name = name_in(number);
        const OcflFile added[] = {file_of(name, name)};
        const fs::path made = folder / ("o" + std::to_string(number));
        write_next_version(folder / ("o" + std::to_string(number - 1)), made, added, version);
        sizes.push_back(fs::file_size(made / "inventory.json"));
    }
    return sizes;
}

void replace_file(const fs::path& file, const std::string& bytes) {
    fs::remove(file); // it is write-protected
    std::ofstream(file) << bytes;
}

/// Writes an inventory over those of an object of one version, and sidecars that fit it.
void put_inventory(const fs::path& object, const std::string& inventory) {
    for (const fs::path& place : {object, object / "v1"}) {
        replace_file(place / "inventory.json", inventory);
        replace_file(place / "inventory.json.sha512", sha512_hex(inventory) + " inventory.json\n");
    }
}

} // namespace

TEST_CASE("a version adds as much to the inventory as the one before it") {
    TemporaryFolder folder;
    constexpr int versions = 60;
    const std::vector<std::uintmax_t> sizes = grow(folder, versions);
    const std::uintmax_t early = sizes[1] - sizes[0], late = sizes.back() - sizes[sizes.size() - 2];
    CHECK(late >= early);
    CHECK(late < early + 16); // the versions' names are longer
    const fs::path object = folder / "o60";
    CHECK(validate_ocfl_object(object).empty());
    std::uint64_t bytes = 0;
    CHECK(check_object(object, id, bytes).empty());
    for (int number = 2; number <= versions; ++number) // all is kept
        CHECK(read_whole_file(object / ("v" + std::to_string(number)) / "content" /
                              name_in(number)) == name_in(number));
}

TEST_CASE("a content path leads into a version and nowhere else") {
    for (const char* path :
         {"v1/content/original", "v12/content/a/b", "v2/content/...", "v1/content/ "})
        CHECK(is_content_path(path));
    for (const char* path : {"", "/", "v1", "v1/content", "v1/content/", "/v1/content/a",
                             "v1//content/a", "v1/content//a", "v1/content/../../../a",
                             "v1/../content/a", "../v1/content/a", "v1/content/./a", "v0/content/a",
                             "w1/content/a", "v1/inventory.json", "v1/contents/a", "/etc/passwd"})
        CHECK_FALSE(is_content_path(path));
    CHECK_FALSE(is_content_path(std::string_view("v1/content/a\0b", 14)));
}

TEST_CASE("an inventory that leads out of its object is followed nowhere") {
    TemporaryFolder folder;
    const OcflFile original[] = {file_of("original", "abc")};
    const OcflFile added[] = {file_of("d", "d")};
    fs::create_directories(folder / "in/staging");
    write_object(folder / "in/object", id, original, version);
    std::ofstream(folder / "planted") << "planted"; // beside "in", as the object's path leads
    std::string inventory = read_whole_file(folder / "in/object/inventory.json");
    const std::string path = "v1/content/original", outside = "../../planted";
    for (std::size_t at = 0; (at = inventory.find(path, at)) != std::string::npos;)
        inventory.replace(at, path.size(), outside);
    put_inventory(folder / "in/object", inventory);
    CHECK_THROWS_AS(
        write_next_version(folder / "in/object", folder / "in/staging/a", added, version), Error);
    CHECK_FALSE(fs::exists(folder / "in/planted"));
    CHECK(expected_files(folder / "in/object", id).empty()); // so that no repair follows it
}

TEST_CASE("an inventory without what ours have is none of ours, though its sidecars fit") {
    TemporaryFolder folder;
    const OcflFile original[] = {file_of("original", "abc")};
    const OcflFile added[] = {file_of("d", "d")};
    write_object(folder / "o", id, original, version);
    const auto inventory = nlohmann::json::parse(read_whole_file(folder / "o/inventory.json"));
    using Json = nlohmann::json;
    const std::pair<const char*, Json> changes[] = {{"fixity", Json::object()},
                                                    {"manifest", Json::array()},
                                                    {"versions", Json::object()},
                                                    {"versions", "v1"}};
    for (const auto& [part, instead] : changes) {
        CAPTURE(part);
        Json changed = inventory;
        changed[part] = instead;
        put_inventory(folder / "o", changed.dump(1) + "\n");
        CHECK(expected_files(folder / "o", id).empty());
        const fs::path made = folder / "made";
        CHECK_THROWS_AS(write_next_version(folder / "o", made, added, version), Error);
        CHECK_FALSE(fs::exists(made));
    }
}
