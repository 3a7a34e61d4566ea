#pragma once

#include "tests/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace clausula {

/// The whole file as bytes; fails the test when it can't be read.
inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    INFO(path.string());
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A folder of the public test data, or none, which is said: the test then returns.
inline std::optional<std::filesystem::path> test_data(const std::string& folder) {
    std::filesystem::path path = std::filesystem::path(CLAUSULA_TEST_DATA) / folder;
    if (std::filesystem::exists(path)) return path;
    WARN("skipped: no test data at " << path.string());
    return std::nullopt;
}

} // namespace clausula
