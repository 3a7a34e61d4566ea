#include "ingest/sources/walk.h"

#include "ingest/sources/read_file.h"
#include "tests/catch.h"
#include "tests/ingest/sources/scratch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

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
    CHECK(walk(scratch) == Lines{"dangling: is a link, which is not followed",
                                 "linked: is a link, which is not followed",
                                 "pipe: is a named pipe, not a file", "real.txt",
                                 "self: is a link, which is not followed",
                                 "sub/up: is a link, which is not followed"});
}

TEST_CASE("a link that is given is followed") {
    const Scratch scratch;
    scratch.write("there/a", "x");
    fs::create_directory_symlink("there", scratch.folder() / "link");
    fs::create_symlink("there/a", scratch.folder() / "file");
    fs::create_symlink("gone", scratch.folder() / "dangling");
    CHECK(walk(scratch, {scratch.folder() / "link"}) == Lines{"link/a"});
    CHECK(walk(scratch, {scratch.folder() / "file", scratch.folder() / "dangling"}) ==
          Lines{"file", "dangling: is a link to a file that does not exist"});
    FileWalk files({scratch.folder() / "file"}, "");
    CHECK(files.next()->links == Links::follow);
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

TEST_CASE("what belongs to an archive stays there") {
    const Scratch scratch;
    for (const char* name : {"a/archive.json", "a/originals/ab/x", "a/index.db", "a/letter.txt",
                             "backup/archive.json", "backup/originals/x", "originals/mine.txt"})
        scratch.write(name, "x");
    const fs::path folder = scratch.folder(), own = folder / "a";
    fs::create_directory_symlink("a/originals", folder / "link");
    const std::string told = ": belongs to the archive " + fs::canonical(folder).string();
    for (const char* path : {"a/originals", "a/originals/ab/x", "a/index.db", "link", "a"})
        CHECK(walk(scratch, {folder / path}, own) == Lines{path + told + "/a and stays there"});
    CHECK(walk(scratch, {folder / "backup"}, own) ==
          Lines{"backup" + told + "/backup and stays there"});
    CHECK(walk(scratch, {folder / "a/letter.txt"}, own) == Lines{"a/letter.txt"});
    // Met on the way: the archive without a word, another with one; other originals are files.
    CHECK(
        walk(scratch, {}, own) ==
        Lines{"backup: belongs to the archive " + (folder / "backup").string() + " and stays there",
              "link: is a link, which is not followed", "originals/mine.txt"});
}

TEST_CASE("a bag deeper down is checked too") {
    const Scratch scratch;
    scratch.write("in/bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    scratch.write("in/bag/manifest-md5.txt", "");
    scratch.write("in/bag/data/a.txt", "x");
    const Lines lines = walk(scratch, {scratch.folder() / "in"});
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0], Catch::StartsWith("in/bag: is a bag that is incomplete or damaged"));
    FileWalk files({scratch.folder() / "in"}, "", FileWalk::Bags::ignore);
    std::size_t count = 0;
    while (files.next()) ++count;
    CHECK(count == 3);
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

TEST_CASE("a path longer than the system opens at once is found and read") {
    const Scratch scratch;
    const std::string name(200, 'd');
    int folder = open(scratch.folder().c_str(), O_PATH);
    for (int i = 0; i < 50; ++i) {
        REQUIRE(mkdirat(folder, name.c_str(), 0700) == 0);
        const int next = openat(folder, name.c_str(), O_PATH);
        close(std::exchange(folder, next));
    }
    const int file = openat(folder, "a", O_WRONLY | O_CREAT, 0600);
    REQUIRE(write(file, "deep", 4) == 4);
    close(file);
    close(folder);
    FileWalk files({scratch.folder()}, "");
    const auto found = files.next();
    REQUIRE(found);
    CHECK(found->error == "");
    CHECK(found->path.size() > 10'000);
    CHECK(read_file_bytes(found->path, 100, Links::refuse).bytes == "deep");
    CHECK_FALSE(files.next());
}

TEST_CASE("a file that was exchanged for a link after it was found is not read") {
    const Scratch scratch;
    scratch.write("a", "x");
    fs::create_symlink("a", scratch.folder() / "link");
    const std::string link = scratch.folder() / "link";
    CHECK_THROWS_WITH(read_file_bytes(link, 100, Links::refuse),
                      Catch::Matchers::Contains("is a link, which is not followed"));
    CHECK(read_file_bytes(link, 100, Links::follow).bytes == "x");
}
