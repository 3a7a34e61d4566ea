#include "ingest/sources/walk.h"

#include "index/store/part_of_archive.h"
#include "ingest/sources/bag.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

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
                "move it further up, or name a folder further down"};
    return {std::move(path), std::string("can't be opened: ") + std::strerror(error), ""};
}

/// What stands there; none, and errno, where it can't be reached. Links are not followed unless
/// told to.
std::optional<struct stat> look_at(const std::string& path, Links links) {
    const int opened = open_path(path, O_PATH, links);
    if (opened < 0) return std::nullopt;

    struct stat info {};

    const int failed = fstat(opened, &info);
    const int error = errno;
    close(opened);
    errno = error;
    return failed == 0 ? std::optional(info) : std::nullopt;
}

FoundFile part_of(std::string path, const std::filesystem::path& archive) {
    return {std::move(path), "belongs to the archive " + archive.string() + " and stays there",
            "to take in what it keeps, write that out with `clausula export --bagit`"};
}

/// A file, or why it is none: what is met inside a folder.
FoundFile describe_met(const std::string& path) {
    const auto info = look_at(path, Links::refuse);
    if (!info && errno == ENOENT) return {path, "vanished before it was read", ""};
    if (!info) return not_reached(path, errno);
    if (S_ISREG(info->st_mode)) return {path, "", ""};
    if (S_ISLNK(info->st_mode))
        return {path, "is a link, which is not followed", "name what it leads to, to take that in"};
    return {path, std::string(odd_file(info->st_mode)), "only regular files are taken in"};
}

/// The same of a path that was given.
FoundFile describe_given(const std::string& path) {
    const auto itself = look_at(path, Links::refuse);
    const bool is_link = itself && S_ISLNK(itself->st_mode);
    const auto info = look_at(path, Links::follow);
    if (!info && errno == ENOENT && is_link)
        return {path, "is a link to a file that does not exist", "mend or remove the link"};
    if (!info) return not_reached(path, errno);
    if (S_ISREG(info->st_mode)) return {path, "", "", is_link ? Links::follow : Links::refuse};
    return {path, std::string(odd_file(info->st_mode)), "only regular files are taken in"};
}

} // namespace

FileWalk::FileWalk(std::vector<std::filesystem::path> paths,
                   const std::filesystem::path& own_folder, Bags bags)
    : given_(std::move(paths)), bags_(bags), found_(given_.size()) {
    std::reverse(given_.begin(), given_.end());

    for (const std::filesystem::path& folder : {own_folder, own_folder / "originals"}) {
        struct stat info {};

        if (stat(folder.c_str(), &info) == 0) own_folders_.emplace_back(info.st_dev, info.st_ino);
    }
}

std::optional<FoundFile> FileWalk::enter(const std::string& path, Links links, Bags bags) {
    const int opened_folder = open_path(path, O_RDONLY | O_DIRECTORY, links);
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(
        opened_folder < 0 ? nullptr : fdopendir(opened_folder), closedir);
    if (!folder) {
        ++found_;
        return not_reached(path, errno);
    }

    struct stat own {};

    if (fstat(opened_folder, &own) == 0 &&
        std::ranges::count(own_folders_,
                           std::pair<std::uint64_t, std::uint64_t>(own.st_dev, own.st_ino)) > 0)
        return std::nullopt;
    if (is_archive(path)) {
        ++found_;
        return part_of(path, path);
    }
    if (const auto bag = bags == Bags::check ? check_bag(path) : std::nullopt) {
        if (bag->refused.error.empty()) return enter(bag->payload, Links::refuse, Bags::ignore);
        ++found_;
        return bag->refused;
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
            if (!entry.folder) return describe_met(path);
            if (auto trouble = enter(path, Links::refuse, bags_)) return trouble;
            continue;
        }
        if (given_.empty()) return std::nullopt;
        const std::string path = given_.back().string();
        given_.pop_back();
        if (const auto archive = archive_of(path)) return part_of(path, *archive);
        const auto info = look_at(path, Links::follow);
        if (!info || !S_ISDIR(info->st_mode)) return describe_given(path);
        --found_;
        const std::uint64_t before = found_;
        auto trouble = enter(path, Links::follow, bags_);
        found_ = std::max(found_, before);
        if (trouble) return trouble;
    }
}

} // namespace clausula
