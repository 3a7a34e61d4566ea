#include "ingest/sources/read_file.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "tests/catch.h"
#include "tests/ingest/sources/scratch.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace clausula;
using Catch::Matchers::Contains;

namespace {

std::string error_of(const std::string& path, std::uint64_t max_size = 1 << 20) {
    try {
        read_file_bytes(path, max_size, Links::refuse);
        return "none";
    } catch (const Error& error) {
        return error.message;
    }
}

} // namespace

TEST_CASE("the bytes come with their digest") {
    const Scratch scratch;
    const std::string text = std::string(3 << 20, 'x') + '\0' + "end";
    const FileBytes read =
        read_file_bytes(scratch.write("a", text).string(), 4 << 20, Links::refuse);
    CHECK(read.bytes == text);
    CHECK(read.sha256 == sha256_hex(text));
}

TEST_CASE("what can't be taken in says why") {
    const Scratch scratch;
    CHECK(error_of(scratch.write("empty", "").string()) == "is empty");
    CHECK(error_of((scratch.folder() / "gone").string()) == "vanished before it was read");
    CHECK(error_of("/dev/zero") == "is no regular file");
    CHECK(error_of(scratch.folder().string()) == "is no regular file");
    const std::string pipe = (scratch.folder() / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(error_of(pipe) == "is no regular file");
}

TEST_CASE("a sparse giant is refused by its size, unread") {
    const Scratch scratch;
    const std::string path = scratch.write("giant", "x").string();
    REQUIRE(truncate(path.c_str(), 1LL << 40) == 0);
    CHECK(error_of(path) == "is 1024.0 GiB large, more than the 1.0 MiB that one file may have");
}

TEST_CASE("a file that is written meanwhile is never taken in torn") {
    const Scratch scratch;
    const std::string path = scratch.write("busy", std::string(4 << 20, 'a')).string();
    const pid_t writer = fork();
    if (writer == 0) {
        const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
        for (char c = 'b';; c = c == 'z' ? 'a' : static_cast<char>(c + 1)) {
            const std::string all(4 << 20, c);
            if (pwrite(file, all.data(), all.size(), 0) < 0) _exit(1);
        }
    }
    int refused = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
    while (std::chrono::steady_clock::now() < end) {
        try {
            const FileBytes read = read_file_bytes(path, 8 << 20, Links::refuse);
            CHECK(read.sha256 == sha256_hex(read.bytes));
            CHECK(read.bytes.find_first_not_of(read.bytes[0]) == std::string::npos);
        } catch (const Error& error) {
            CHECK(error.message == "changed while it was read");
            ++refused;
        }
    }
    kill(writer, SIGKILL);
    waitpid(writer, nullptr, 0);
    CHECK(refused > 0);
}
