#include "ingest/sources/walk.h"

#include "tests/catch.h"
#include "tests/ingest/sources/scratch.h"

#include <sys/stat.h>

using namespace clausula;
namespace fs = std::filesystem;

namespace {

/// What is found, a line each, relative to the folder: "a.txt", "l: is a link to …".
std::vector<std::string> walk(const Scratch& scratch, std::vector<fs::path> paths = {},
                              const fs::path& own = {}) {
    if (paths.empty()) paths = {scratch.folder()};
    FileWalk files(paths, own);
    std::vector<std::string> lines;
    const std::string root = scratch.folder().string();
    while (const auto file = files.next()) {
        std::string name = file->path;
        if (name.starts_with(root + "/")) name.erase(0, root.size() + 1);
        lines.push_back(file->error.empty() ? name : name + ": " + file->error);
        CHECK(files.found() >= lines.size());
    }
    CHECK(files.found() == lines.size());
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("files come in the order of their names, folder by folder") {
    const Scratch scratch;
    for (const char* name : {"b/2.txt", "b/10.txt", "a.txt", "c.txt", "b/deep/er/x", "B"})
        scratch.write(name, "x");
    CHECK(walk(scratch) == Lines{"B", "a.txt", "b/10.txt", "b/2.txt", "b/deep/er/x", "c.txt"});
}

TEST_CASE("names are bytes: newlines and invalid UTF-8 come as they are") {
    const Scratch scratch;
    scratch.write("new\nline", "x");
    scratch.write("not\xff"
                  "utf8",
                  "x");
    CHECK(walk(scratch) == Lines{"new\nline", "not\xff"
                                              "utf8"});
}

TEST_CASE("a loop of links ends, and what is no file is told") {
    const Scratch scratch;
    scratch.write("real.txt", "x");
    fs::create_directory(scratch.folder() / "sub");
    fs::create_directory_symlink("..", scratch.folder() / "sub/up");
    fs::create_symlink("self", scratch.folder() / "self");
    fs::create_symlink("gone", scratch.folder() / "dangling");
    fs::create_symlink("real.txt", scratch.folder() / "linked");
    REQUIRE(mkfifo((scratch.folder() / "pipe").c_str(), 0600) == 0);
    CHECK(walk(scratch) == Lines{"dangling: is a link to a file that does not exist", "linked",
                                 "pipe: is a named pipe, not a file", "real.txt",
                                 "self: is a link that leads back to itself",
                                 "sub/up: is a link to a folder, which is not followed"});
}

TEST_CASE("a link that is given is followed") {
    const Scratch scratch;
    scratch.write("there/a", "x");
    fs::create_directory_symlink("there", scratch.folder() / "link");
    CHECK(walk(scratch, {scratch.folder() / "link"}) == Lines{"link/a"});
}

TEST_CASE("a path that does not exist and a device are told") {
    const Scratch scratch;
    CHECK(walk(scratch, {"/nowhere/at/all", "/dev/zero"}) ==
          Lines{"/nowhere/at/all: does not exist", "/dev/zero: is a device, not a file"});
}

TEST_CASE("the archive's own folder is passed over") {
    const Scratch scratch;
    scratch.write("archive/originals/x", "x");
    scratch.write("b", "x");
    CHECK(walk(scratch, {}, scratch.folder() / "archive") == Lines{"b"});
}

TEST_CASE("a folder inside a thousand folders is found") {
    const Scratch scratch;
    fs::path deep = scratch.folder();
    for (int i = 0; i < 1000; ++i) deep /= "d";
    fs::create_directories(deep);
    scratch.write(fs::relative(deep / "a", scratch.folder()).string(), "x");
    const Lines lines = walk(scratch);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].ends_with("d/a"));
}
