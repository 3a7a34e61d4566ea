#include "index/ocfl/write_root.h"

#include "index/files/durable_file.h"

#include <nlohmann/json.hpp>

namespace clausula {

namespace {

constexpr const char* layout = "0007-n-tuple-omit-prefix-storage-layout";

} // namespace

std::vector<std::pair<std::string, std::string>> ocfl_root_files() {
    using Json = nlohmann::ordered_json;
    const Json config = {{"extensionName", layout}, {"delimiter", ":"},
                         {"tupleSize", 2},          {"numberOfTuples", 2},
                         {"zeroPadding", "left"},   {"reverseObjectRoot", false}};
    const Json description = {{"extension", layout},
                              {"description",
                               "urn:sha512:abcdef… stands in ab/cd/abcdef…: the path ends with "
                               "the SHA-512 digest of the original"}};
    return {{"0=ocfl_1.1", "ocfl_1.1\n"},
            {"ocfl_layout.json", description.dump(1) + "\n"},
            {"extensions/" + std::string(layout) + "/config.json", config.dump(1) + "\n"}};
}

void write_ocfl_root(const std::filesystem::path& folder) {
    make_folder(folder);
    make_folder(folder / "extensions");
    make_folder(folder / "extensions" / layout);
    for (const auto& [path, bytes] : ocfl_root_files())
        if (!std::filesystem::exists(folder / path)) write_new_file(folder / path, bytes);
}

std::filesystem::path object_path(std::string_view id) {
    const std::string_view name = id.substr(id.rfind(':') + 1);
    return std::filesystem::path(name.substr(0, 2)) / name.substr(2, 2) / name;
}

} // namespace clausula
