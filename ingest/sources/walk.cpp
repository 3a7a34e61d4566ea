#include "ingest/sources/walk.h"

#include "ingest/sources/bag.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace clausula {

namespace {

std::string_view odd_file(mode_t mode) {
    if (S_ISFIFO(mode)) return "is a named pipe, not a file";
    if (S_ISSOCK(mode)) return "is a socket, not a file";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "is a device, not a file";
    return "is no regular file";
}

FoundFile not_reached(std::string path, int error) {
    if (error == ENOENT) return {std::move(path), "does not exist", "check the name"};
    if (error == EACCES)
        return {std::move(path), "may not be read", "change its permissions, or run as its owner"};
    if (error == ELOOP)
        return {std::move(path), "is a link that leads back to itself", "mend or remove the link"};
    if (error == ENAMETOOLONG)
        return {std::move(path), "has a path that is too long to open",
                "name a folder further down, relative to the one you are in"};
    return {std::move(path), std::string("can't be opened: ") + std::strerror(error), ""};
}

/// What a path is when links are followed: a file, or why it is none.
FoundFile look_through(const std::string& path, bool is_link) {
    struct stat info {};

    if (stat(path.c_str(), &info) != 0) {
        if (errno == ENOENT && is_link)
            return {path, "is a link to a file that does not exist", "mend or remove the link"};
        return not_reached(path, errno);
    }
    if (S_ISREG(info.st_mode)) return {path, "", ""};
    if (S_ISDIR(info.st_mode))
        return {path, "is a link to a folder, which is not followed",
                "name the folder itself to take it in"};
    return {path, std::string(odd_file(info.st_mode)), "only regular files are taken in"};
}

} // namespace

FileWalk::FileWalk(std::vector<std::filesystem::path> paths,
                   const std::filesystem::path& own_folder)
    : given_(std::move(paths)), found_(given_.size()) {
    std::reverse(given_.begin(), given_.end());

    struct stat info {};

    if (stat(own_folder.c_str(), &info) == 0) own_folder_ = {info.st_dev, info.st_ino};
}

bool FileWalk::is_own_folder(const std::string& path) const {
    struct stat info {};

    return own_folder_ && stat(path.c_str(), &info) == 0 &&
           std::pair<std::uint64_t, std::uint64_t>(info.st_dev, info.st_ino) == *own_folder_;
}

std::optional<FoundFile> FileWalk::enter(const std::string& path) {
    if (is_own_folder(path)) return std::nullopt;
    std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), closedir);
    if (!folder) {
        ++found_;
        return not_reached(path, errno);
    }
    Folder opened{path, {}};
    errno = 0;
    while (const dirent* entry = readdir(folder.get())) {
        std::string name = entry->d_name;
        if (name == "." || name == "..") continue;
        bool is_folder = entry->d_type == DT_DIR;
        if (entry->d_type == DT_UNKNOWN) {
            struct stat info {};

            is_folder =
                fstatat(dirfd(folder.get()), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
                S_ISDIR(info.st_mode);
        }
        found_ += is_folder ? 0 : 1;
        opened.entries.push_back({std::move(name), is_folder});
        errno = 0;
    }
    const int error = errno;
    std::sort(opened.entries.begin(), opened.entries.end(),
              [](const Entry& a, const Entry& b) { return a.name > b.name; });
    open_.push_back(std::move(opened));
    if (error == 0) return std::nullopt;
    ++found_;
    return FoundFile{path, std::string("can't be listed to its end: ") + std::strerror(error),
                     "run it again; what was listed is taken in"};
}

std::optional<FoundFile> FileWalk::next() {
    while (true) {
        if (!open_.empty()) {
            Folder& folder = open_.back();
            if (folder.entries.empty()) {
                open_.pop_back();
                continue;
            }
            Entry entry = std::move(folder.entries.back());
            folder.entries.pop_back();
            const bool slash = folder.path.ends_with('/');
            std::string path = folder.path + (slash ? "" : "/") + entry.name;
            if (entry.folder) {
                if (auto trouble = enter(path)) return trouble;
                continue;
            }

            struct stat info {};

            if (lstat(path.c_str(), &info) != 0) {
                if (errno == ENOENT) return FoundFile{path, "vanished before it was read", ""};
                return not_reached(path, errno);
            }
            return look_through(path, S_ISLNK(info.st_mode));
        }
        if (given_.empty()) return std::nullopt;
        const std::string path = given_.back().string();
        given_.pop_back();

        struct stat info {};

        if (stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
            const auto bag = check_bag(path);
            if (bag && !bag->refused.error.empty()) return bag->refused;
            --found_;
            const std::uint64_t before = found_;
            auto trouble = enter(bag ? bag->payload : path);
            found_ = std::max(found_, before);
            if (trouble) return trouble;
            continue;
        }
        return look_through(path, lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode));
    }
}

} // namespace clausula
