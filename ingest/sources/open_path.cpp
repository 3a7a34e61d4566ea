#include "ingest/sources/open_path.h"

#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <unistd.h>

namespace clausula {

namespace {

int open_at(int folder, const std::string& path, int flags) {
    const int opened = openat(folder, path.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    const int error = errno;
    if (folder != AT_FDCWD) close(folder);
    errno = error;
    return opened;
}

} // namespace

int open_path(const std::string& path, int flags, Links links) {
    if (path.size() > longest_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    constexpr std::size_t longest = PATH_MAX - 1;
    int folder = AT_FDCWD;
    std::size_t at = 0;
    while (path.size() - at > longest) {
        const std::size_t slash = path.rfind('/', at + longest);
        if (slash == std::string::npos || slash <= at) break; // one name that is too long
        folder = open_at(folder, path.substr(at, slash - at), O_PATH | O_DIRECTORY);
        if (folder < 0) return -1;
        at = path.find_first_not_of('/', slash);
        if (at == std::string::npos) at = slash;
    }
    return open_at(folder, path.substr(at), flags | (links == Links::refuse ? O_NOFOLLOW : 0));
}

} // namespace clausula
