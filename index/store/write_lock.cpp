#include "index/store/write_lock.h"

#include "index/model/error.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace clausula {

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// "1234 clausula ingest folder"
std::string this_process() {
    std::string command = contents("/proc/self/cmdline");
    while (!command.empty() && command.back() == '\0') command.pop_back();
    for (char& c : command)
        if (c == '\0') c = ' ';
    return std::to_string(::getpid()) + " " + command;
}

} // namespace

WriteLock::WriteLock(const std::filesystem::path& archive) {
    const std::filesystem::path path = archive / "lock";
    file_ = open_file(path, O_RDWR | O_CREAT);
    if (::flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            throw Error(path.string(),
                        "locking it failed: " + std::generic_category().message(errno));
        throw Error(ErrorKind::locked, archive.string(),
                    "another process writes to this archive: " + contents(path),
                    "wait until it is done, or end it");
    }
    if (::ftruncate(file_.number(), 0) == 0) write_all(file_, this_process(), path);
}

WriteLock::~WriteLock() {
    // It is overwritten by the next one if this fails.
    [[maybe_unused]] const int ignored = ::ftruncate(file_.number(), 0);
}

} // namespace clausula
