#include "ingest/sources/read_file.h"

#include "index/files/digest.h"
#include "index/model/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <new>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace clausula {

namespace {

class OpenFile {
public:
    OpenFile(const std::string& path, Links links) : descriptor_(open_path(path, O_RDONLY, links)) {
        if (descriptor_ >= 0) return;
        if (errno == ELOOP && links == Links::refuse)
            throw Error(path, "is a link, which is not followed",
                        "name the file that it leads to, to take that in");
        if (errno == ENOENT)
            throw Error(path, "vanished before it was read", "run it again if it comes back");
        if (errno == EACCES)
            throw Error(path, "may not be read", "change its permissions, or run as its owner");
        throw Error(path, std::string("can't be opened: ") + std::strerror(errno));
    }

    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    ~OpenFile() { close(descriptor_); }

    struct stat info(const std::string& path) const {
        struct stat now {};

        if (fstat(descriptor_, &now) != 0) throw Error(path, std::strerror(errno));
        return now;
    }

    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

bool same_time(const timespec& a, const timespec& b) {
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

// A write that began before we looked leaves no later time behind: one call that writes 4 MiB was
// read half done with all times equal.
constexpr std::time_t settled_after = 2; // seconds

bool may_be_being_written(const struct stat& file) {
    const std::time_t now = std::time(nullptr);
    return now - std::max(file.st_mtim.tv_sec, file.st_ctim.tv_sec) <= settled_after;
}

/// None when the file changed meanwhile. `fresh`: it was written a moment ago.
std::optional<FileBytes> read_once(const std::string& path, std::uint64_t max_size, Links links,
                                   bool& fresh) {
    const OpenFile file(path, links);
    const struct stat before = file.info(path);
    if (!S_ISREG(before.st_mode))
        throw Error(path, "is no regular file", "only regular files are taken in");
    const auto size = static_cast<std::uint64_t>(before.st_size);
    if (size == 0) throw Error(path, "is empty", "ask for it again where it came from");
    if (size > max_size)
        throw Error(path,
                    "is " + printed_size(size) + " large, more than the " + printed_size(max_size) +
                        " that one file may have",
                    "split it, or raise the limit on the size of a file");
    FileBytes read;
    read.bytes.resize(size);
    Digest sha256(DigestAlgorithm::sha256), sha512(DigestAlgorithm::sha512);
    std::size_t at = 0;
    while (at < read.bytes.size()) {
        const std::size_t piece = std::min<std::size_t>(read.bytes.size() - at, 1 << 20);
        const ssize_t got = ::read(file.descriptor(), read.bytes.data() + at, piece);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            throw Error(path, std::string("can't be read to its end: ") + std::strerror(errno),
                        "check the disk or the network folder it is on");
        if (got == 0) return std::nullopt;
        const auto bytes = std::string_view(read.bytes).substr(at, static_cast<std::size_t>(got));
        sha256.add(bytes);
        sha512.add(bytes);
        at += static_cast<std::size_t>(got);
    }
    const struct stat after = file.info(path);
    if (after.st_size != before.st_size || !same_time(after.st_mtim, before.st_mtim) ||
        !same_time(after.st_ctim, before.st_ctim))
        return std::nullopt;
    fresh = may_be_being_written(after);
    read.sha256 = sha256.hex();
    read.sha512 = sha512.hex();
    return read;
}

} // namespace

FileBytes read_file_bytes(const std::string& path, std::uint64_t max_size, Links links) try {
    bool fresh = false;
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto read = read_once(path, max_size, links, fresh);
        if (!read) continue;
        if (!fresh) return std::move(*read);
        const auto again = read_once(path, max_size, links, fresh);
        if (again && again->sha256 == read->sha256) return std::move(*read);
    }
    throw Error(path, "changed while it was read", "run it again when nothing writes to it");

} catch (const std::bad_alloc&) {

    throw Error(path, "is larger than the memory that is free", "close other programs");
}

std::string printed_size(std::uint64_t bytes) {
    static constexpr std::array<const char*, 4> units = {"bytes", "KiB", "MiB", "GiB"};
    std::size_t unit = 0;
    auto size = static_cast<double>(bytes);
    for (; size >= 1024 && unit + 1 < units.size(); ++unit) size /= 1024;
    std::array<char, 32> printed{};
    std::snprintf(printed.data(), printed.size(), unit == 0 ? "%.0f %s" : "%.1f %s", size,
                  units[unit]);
    return printed.data();
}

} // namespace clausula
