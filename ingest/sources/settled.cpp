#include "ingest/sources/settled.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace clausula {

namespace {

// They grant a lease when the server lent the file to us, not when nobody writes.
constexpr std::array<std::uint32_t, 6> network_file_systems = {
    NFS_SUPER_MAGIC,  SMB_SUPER_MAGIC, CIFS_SUPER_MAGIC,
    SMB2_SUPER_MAGIC, AFS_SUPER_MAGIC, CEPH_SUPER_MAGIC,
};

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

} // namespace

std::optional<FileState> file_state(const std::string& path) {
    struct stat info {};

    if (stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
    return FileState{info.st_dev, info.st_ino, static_cast<std::uint64_t>(info.st_size),
                     nanoseconds(info.st_mtim), nanoseconds(info.st_ctim)};
}

bool is_unfinished_name(std::string_view name) {
    static constexpr std::array<std::string_view, 9> endings = {
        "~",     ".part",     ".partial",    ".filepart",   ".tmp",
        ".temp", ".download", ".crdownload", ".opdownload",
    };
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    };
    return name.starts_with('.') || name.starts_with("~$") ||
           std::ranges::any_of(endings, [&](std::string_view ending) {
               return name.size() >= ending.size() &&
                      std::equal(name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                                 name.end(), ending.begin(), same);
           });
}

Writers writers_of(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return Writers::unknown;

    struct statfs system {};

    auto writers = Writers::unknown;
    if (fstatfs(file, &system) == 0 &&
        std::ranges::find(network_file_systems, static_cast<std::uint32_t>(system.f_type)) ==
            network_file_systems.end()) {
        // Who opens the file for writing while we hold the lease waits, and we get a signal: by
        // default SIGIO, which kills.
        fcntl(file, F_SETSIG, SIGURG);
        if (fcntl(file, F_SETLEASE, F_RDLCK) == 0) {
            fcntl(file, F_SETLEASE, F_UNLCK);
            writers = Writers::none;
        } else if (errno == EAGAIN) {
            writers = Writers::some;
        }
    }
    close(file);
    return writers;
}

void SettledFiles::look(const std::map<std::string, FileState>& files, Time now) {
    std::erase_if(files_, [&](const auto& known) { return !files.contains(known.first); });
    for (const auto& [path, state] : files) {
        const auto [known, is_new] = files_.try_emplace(path, Known{state, now, now});
        if (!is_new && known->second.state != state)
            known->second = {state, now, now};
        else
            known->second.seen = now;
    }
}

std::vector<std::string> SettledFiles::settled(std::chrono::nanoseconds apart) const {
    std::vector<std::string> paths;
    for (const auto& [path, known] : files_)
        if (!known.taken && known.seen - known.since >= apart) paths.push_back(path);
    return paths;
}

void SettledFiles::take(const std::string& path) {
    const auto known = files_.find(path);
    if (known != files_.end()) known->second.taken = true;
}

bool SettledFiles::any_left() const {
    return std::ranges::any_of(files_, [](const auto& known) { return !known.second.taken; });
}

} // namespace clausula
