#include "index/files/durable_file.h"

#include "index/model/error.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace clausula {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* action) {
    const int code = errno;
    throw Error(file.string(),
                std::string(action) + " failed: " + std::generic_category().message(code),
                code == ENOSPC || code == EDQUOT ? "make room and run it again" : "");
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
    FileDescriptor opened(::open(file.c_str(), flags | O_CLOEXEC, 0666));
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

void sync(const FileDescriptor& what, const std::filesystem::path& file) {
    if (::fsync(what.number()) != 0) fail(file, "making it safe on disk");
}

void write_durably(const std::filesystem::path& file, const std::filesystem::path& staging,
                   std::string_view bytes) {
    {
        const FileDescriptor out = open_file(staging, O_WRONLY | O_CREAT | O_TRUNC);
        write_all(out, bytes, staging);
        sync(out, staging);
    }
    if (::rename(staging.c_str(), file.c_str()) != 0) fail(file, "putting it in place");
    const std::filesystem::path folder = file.parent_path();
    sync(open_file(folder, O_RDONLY | O_DIRECTORY), folder);
}

} // namespace clausula
