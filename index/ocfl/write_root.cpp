#include "index/ocfl/write_root.h"

#include "index/files/durable_file.h"

#include <nlohmann/json.hpp>

namespace clausula {

namespace {

constexpr const char* layout = "0007-n-tuple-omit-prefix-storage-layout";

void write_if_missing(const std::filesystem::path& file, std::string_view bytes) {
    if (!std::filesystem::exists(file)) write_new_file(file, bytes);
}

} // namespace

void write_ocfl_root(const std::filesystem::path& folder) {
    using Json = nlohmann::ordered_json;
    make_folder(folder);
    make_folder(folder / "extensions");
    make_folder(folder / "extensions" / layout);
    write_if_missing(folder / "extensions" / layout / "config.json",
                     Json{{"extensionName", layout},
                          {"delimiter", ":"},
                          {"tupleSize", 2},
                          {"numberOfTuples", 2},
                          {"zeroPadding", "left"},
                          {"reverseObjectRoot", false}}
                             .dump(1) +
                         "\n");
    write_if_missing(
        folder / "ocfl_layout.json",
        Json{{"extension", layout},
             {"description", "urn:sha512:abcdef… stands in ab/cd/abcdef…: the path ends with the "
                             "SHA-512 digest of the original"}}
                .dump(1) +
            "\n");
    write_if_missing(folder / "0=ocfl_1.1", "ocfl_1.1\n");
}

std::filesystem::path object_path(std::string_view id) {
    const std::string_view name = id.substr(id.rfind(':') + 1);
    return std::filesystem::path(name.substr(0, 2)) / name.substr(2, 2) / name;
}

} // namespace clausula
