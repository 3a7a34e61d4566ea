#include "index/files/folder.h"

#include "index/model/error.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <system_error>

namespace clausula {

namespace {

FileKind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return FileKind::file;
    if (S_ISDIR(mode)) return FileKind::folder;
    return S_ISLNK(mode) ? FileKind::link : FileKind::other;
}

[[noreturn]] void fail(const std::filesystem::path& folder) {
    throw Error(folder.string(), "listing it failed: " + std::generic_category().message(errno));
}

} // namespace

std::vector<FolderEntry> list_folder(const std::filesystem::path& folder) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), ::closedir);
    if (!open) fail(folder);
    std::vector<FolderEntry> entries;
    errno = 0;
    while (const dirent* found = ::readdir(open.get())) {
        const std::string name = found->d_name;
        if (name == "." || name == "..") continue;

        struct stat info {};

        if (::fstatat(::dirfd(open.get()), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            fail(folder / name);
        const FileKind kind = kind_of(info.st_mode);
        entries.push_back({name, kind,
                           kind == FileKind::file ? static_cast<std::uint64_t>(info.st_size) : 0,
                           ""});
        errno = 0;
    }
    if (errno != 0) fail(folder);
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

std::vector<FolderEntry> list_tree(const std::filesystem::path& folder) {
    std::vector<FolderEntry> tree, waiting; // waiting: last first
    const auto enter = [&](const std::string& prefix, std::vector<FolderEntry> entries) {
        std::ranges::reverse(entries);
        for (FolderEntry& entry : entries) {
            entry.name.insert(0, prefix);
            waiting.push_back(std::move(entry));
        }
    };
    enter("", list_folder(folder));
    while (!waiting.empty()) {
        tree.push_back(std::move(waiting.back()));
        waiting.pop_back();
        if (tree.back().kind != FileKind::folder) continue;
        try {
            enter(tree.back().name + "/", list_folder(folder / tree.back().name));
        } catch (const Error& error) {
            tree.back().error = error.message;
        }
    }
    return tree;
}

} // namespace clausula
