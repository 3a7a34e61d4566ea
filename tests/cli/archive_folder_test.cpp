#include "cli/archive_folder.h"
#include "index/model/error.h"
#include "tests/catch.h"

#include <fstream>
#include <unistd.h>

using namespace clausula;
namespace fs = std::filesystem;

TEST_CASE(
    "the flag goes over the variable, that over the nearest archive, that over the data folder") {
    const fs::path root = fs::temp_directory_path() / ("clausula-test-" + std::to_string(getpid()));
    fs::create_directories(root / "archive/originals");
    fs::create_directories(root / "archive/below/deep");
    fs::create_directories(root / "elsewhere/originals"); // no archive: nothing says that it is one
    std::ofstream(root / "archive/archive.json") << "{}";

    ArchiveSettings settings = {.flag = "flag",
                                .variable = "variable",
                                .working_folder = root / "archive/below/deep",
                                .data_folder = "/data",
                                .home = "/home/a"};
    CHECK(archive_folder(settings) == "flag");
    settings.flag.reset();
    CHECK(archive_folder(settings) == "variable");
    settings.variable.reset();
    CHECK(archive_folder(settings) == root / "archive");
    settings.working_folder = root / "elsewhere";
    CHECK(archive_folder(settings) == "/data/clausula");
    settings.data_folder.reset();
    CHECK(archive_folder(settings) == "/home/a/.local/share/clausula");
    settings.home.reset();
    CHECK_THROWS_AS(archive_folder(settings), Error);
    fs::remove_all(root);
}
