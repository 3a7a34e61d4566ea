#pragma once

#include "tests/catch.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace clausula {

/// A folder of a test's own, gone with it.
class Scratch {
public:
    Scratch() {
        std::string made = (std::filesystem::temp_directory_path() / "clausula-XXXXXX").string();
        REQUIRE(mkdtemp(made.data()) != nullptr);
        folder_ = made;
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    const std::filesystem::path& folder() const { return folder_; }

    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }

private:
    std::filesystem::path folder_;
};

} // namespace clausula
