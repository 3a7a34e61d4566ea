#include "ingest/sources/settled.h"

#include "tests/catch.h"
#include "tests/ingest/sources/scratch.h"

#include <fcntl.h>
#include <unistd.h>

using namespace clausula;
using namespace std::chrono_literals;

namespace {

using Files = std::map<std::string, FileState>;
using Paths = std::vector<std::string>;

SettledFiles::Time at(std::chrono::milliseconds since_start) {
    return SettledFiles::Time(since_start);
}

} // namespace

TEST_CASE("a file is settled when two looks 2 s apart found it the same") {
    // Each row: when the look is, the size of "a" then (none: it is not there), whether it is
    // settled.
    struct Look {
        std::chrono::milliseconds when;
        std::optional<std::uint64_t> size;
        bool settled;
    };

    const std::vector<Look> copied_in_pieces = {
        {0s, 10, false},  {1s, 20, false},  {2s, 20, false},      {2900ms, 20, false},
        {3s, 20, true},   {9s, 20, true},   {10s, 30, false},     {12s, 30, true},
        {13s, {}, false}, {14s, 30, false}, {15500ms, 30, false}, {16s, 30, true},
    };
    SettledFiles files;
    for (const Look& look : copied_in_pieces) {
        Files there;
        if (look.size) there["a"] = {.size = *look.size};
        files.look(there, at(look.when));
        INFO(look.when.count() << " ms");
        CHECK(files.settled(2s) == (look.settled ? Paths{"a"} : Paths{}));
    }
}

TEST_CASE("times and identity count as well as size") {
    const FileState before{.device = 1, .inode = 2, .size = 3, .modified = 4, .changed = 5};
    for (const FileState& after :
         {FileState{9, 2, 3, 4, 5}, FileState{1, 9, 3, 4, 5}, FileState{1, 2, 9, 4, 5},
          FileState{1, 2, 3, 9, 5}, FileState{1, 2, 3, 4, 9}}) {
        SettledFiles files;
        files.look({{"a", before}}, at(0s));
        files.look({{"a", after}}, at(2s));
        CHECK(files.settled(2s).empty());
        files.look({{"a", after}}, at(4s));
        CHECK(files.settled(2s) == Paths{"a"});
    }
}

TEST_CASE("what was taken comes again only when it changes") {
    SettledFiles files;
    files.look({{"a", {.size = 1}}, {"b", {.size = 1}}}, at(0s));
    files.look({{"a", {.size = 1}}, {"b", {.size = 1}}}, at(2s));
    CHECK(files.settled(2s) == Paths{"a", "b"});
    files.take("a");
    CHECK(files.any_left());
    files.take("b");
    CHECK_FALSE(files.any_left());
    files.look({{"a", {.size = 1}}, {"b", {.size = 2}}}, at(4s));
    CHECK(files.settled(2s).empty());
    files.look({{"a", {.size = 1}}, {"b", {.size = 2}}}, at(6s));
    CHECK(files.settled(2s) == Paths{"b"});
}

TEST_CASE("names of unfinished files are known") {
    for (const char* name :
         {".a.pdf.x7Gb2", "a.pdf.part", "a.pdf.PART", "a.crdownload", "Unconfirmed 1.crdownload",
          "~$a.docx", "~WRL0001.tmp", "a.pdf.filepart", "a.txt~", ".~lock.a.odt#"})
        CHECK(is_unfinished_name(name));
    for (const char* name : {"a.pdf", "part", "a.part.pdf", "tmp.txt", "a~b", "", "~a.txt"})
        CHECK_FALSE(is_unfinished_name(name));
}

TEST_CASE("the state of a file is that of what a link leads to, and only files have one") {
    const Scratch scratch;
    scratch.write("a", "four");
    std::filesystem::create_symlink("a", scratch.folder() / "link");
    const auto state = file_state((scratch.folder() / "a").string());
    REQUIRE(state);
    CHECK(state->size == 4);
    CHECK(file_state((scratch.folder() / "link").string()) == state);
    scratch.write("a", "seven..");
    CHECK(file_state((scratch.folder() / "a").string()) != state);
    CHECK_FALSE(file_state(scratch.folder().string()));
    CHECK_FALSE(file_state((scratch.folder() / "gone").string()));
}

TEST_CASE("a file that somebody writes to is known") {
    const Scratch scratch;
    scratch.write("a", "x");
    const std::string path = (scratch.folder() / "a").string();
    if (writers_of(path) == Writers::unknown) {
        WARN("skipped: no leases on " << scratch.folder().string());
        return;
    }
    CHECK(writers_of(path) == Writers::none);
    const int reader = open(path.c_str(), O_RDONLY);
    CHECK(writers_of(path) == Writers::none);
    const int writer = open(path.c_str(), O_WRONLY);
    CHECK(writers_of(path) == Writers::some);
    close(writer);
    close(reader);
    CHECK(writers_of(path) == Writers::none);
    CHECK(writers_of("/nowhere/at/all") == Writers::unknown);
}
