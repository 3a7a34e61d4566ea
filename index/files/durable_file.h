#pragma once

#include <filesystem>
#include <string_view>

namespace clausula {

/// A file descriptor that is closed at the end.
class FileDescriptor {
public:
    explicit FileDescriptor(int number = -1) : number_(number) {}

    ~FileDescriptor();

    FileDescriptor(FileDescriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }

    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    int number() const { return number_; }

private:
    int number_;
};

/// open(2) with O_CLOEXEC; throws Error with the reason.
FileDescriptor open_file(const std::filesystem::path& file, int flags);

/// Writes all bytes; throws Error with the reason (a full disk: with that hint).
void write_all(const FileDescriptor& to, std::string_view bytes, const std::filesystem::path& file);

/// Makes the file's bytes, or a folder's names, safe on disk.
void sync(const FileDescriptor& what, const std::filesystem::path& file);

/// Puts a file in place: whole and safe on disk, or not there at all. It is written and synced as
/// `staging`, on the same file system, then renamed to `file`, and the name is synced.
void write_durably(const std::filesystem::path& file, const std::filesystem::path& staging,
                   std::string_view bytes);

} // namespace clausula
