#include "index/files/durable_file.h"

#include "index/model/error.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace clausula {

namespace {

const char* hint(int code) {
    if (code == ENOSPC || code == EDQUOT) return "make room and run it again";
    if (code == ELOOP) return "it is a link, which is not followed: put the file itself there";
    return "look whether the disk is well and you have the rights, then run it again";
}

[[noreturn]] void fail(const std::filesystem::path& file, const char* action) {
    const int code = errno;
    throw Error(file.string(),
                std::string(action) + " failed: " + std::generic_category().message(code),
                hint(code));
}

} // namespace

FileDescriptor::~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

FileDescriptor open_file(const std::filesystem::path& file, int flags) {
    // What is written to is no link: in an archive that somebody else made it could lead anywhere.
    const int no_links = (flags & (O_WRONLY | O_RDWR)) != 0 ? O_NOFOLLOW : 0;
    FileDescriptor opened(::open(file.c_str(), flags | no_links | O_CLOEXEC, 0666));
    if (opened.number() < 0) fail(file, "opening it");
    return opened;
}

void write_all(const FileDescriptor& to, std::string_view bytes,
               const std::filesystem::path& file) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(to.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(file, "writing it");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::size_t read_some(const FileDescriptor& from, std::span<char> piece,
                      const std::filesystem::path& file) {
    while (true) {
        const ssize_t got = ::read(from.number(), piece.data(), piece.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) fail(file, "reading it");
    }
}

std::string read_whole_file(const std::filesystem::path& file) {
    const FileDescriptor in = open_file(file, O_RDONLY | O_NOFOLLOW);
    std::string bytes;
    std::array<char, 1 << 16> piece;
    while (const std::size_t got = read_some(in, piece, file)) bytes.append(piece.data(), got);
    return bytes;
}

void write_new_file(const std::filesystem::path& file, std::string_view bytes) {
    const FileDescriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444));
    if (out.number() < 0) fail(file, "making it");
    write_all(out, bytes, file);
}

void make_folder(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) fail(folder, "making the folder");
}

void rename_to_free_name(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0)
        fail(to, "putting it in place");
}

void exchange(const std::filesystem::path& one, const std::filesystem::path& other) {
    if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
        fail(other, "putting the new one in its place");
}

void sync(const FileDescriptor& what, const std::filesystem::path& file) {
    if (::fsync(what.number()) != 0) fail(file, "making it safe on disk");
}

void sync_folder(const std::filesystem::path& folder) {
    sync(open_file(folder, O_RDONLY | O_DIRECTORY), folder);
}

void sync_file_system(const std::filesystem::path& folder) {
    if (::syncfs(open_file(folder, O_RDONLY | O_DIRECTORY).number()) != 0)
        fail(folder, "making it safe on disk");
}

void write_durably(const std::filesystem::path& file, const std::filesystem::path& staging,
                   std::string_view bytes) {
    {
        const FileDescriptor out = open_file(staging, O_WRONLY | O_CREAT | O_TRUNC);
        write_all(out, bytes, staging);
        sync(out, staging);
    }
    if (::rename(staging.c_str(), file.c_str()) != 0) fail(file, "putting it in place");
    sync_folder(file.parent_path());
}

} // namespace clausula
