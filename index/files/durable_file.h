#pragma once

#include <filesystem>
#include <span>
#include <string>
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

/// open(2) with O_CLOEXEC, and to write with O_NOFOLLOW; throws Error with the reason.
FileDescriptor open_file(const std::filesystem::path& file, int flags);

/// Writes all bytes; throws Error with the reason (a full disk: with that hint).
void write_all(const FileDescriptor& to, std::string_view bytes, const std::filesystem::path& file);

/// Reads into the piece; how many bytes, 0 at the end. Throws Error with the reason.
std::size_t read_some(const FileDescriptor& from, std::span<char> piece,
                      const std::filesystem::path& file);

/// A file's bytes. Throws Error when it can't be read to its end.
std::string read_whole_file(const std::filesystem::path& file);

/// Writes a file that must not exist yet, and that nobody is to write to again. Not synced: see
/// sync_file_system().
void write_new_file(const std::filesystem::path& file, std::string_view bytes);

/// mkdir(2); an existing folder is fine. Not synced.
void make_folder(const std::filesystem::path& folder);

/// rename(2) to a name that must be free. Not synced.
void rename_to_free_name(const std::filesystem::path& from, const std::filesystem::path& to);

/// Puts each in the place of the other, in one step. Not synced.
void exchange(const std::filesystem::path& one, const std::filesystem::path& other);

/// Makes the file's bytes, or a folder's names, safe on disk.
void sync(const FileDescriptor& what, const std::filesystem::path& file);
void sync_folder(const std::filesystem::path& folder);

/// Makes all that was written to the file system safe on disk: for many small files, a tenth of
/// the time of an fsync() each.
void sync_file_system(const std::filesystem::path& folder);

/// Puts a file in place: whole and safe on disk, or not there at all. It is written and synced as
/// `staging`, on the same file system, then renamed to `file`, and the name is synced.
void write_durably(const std::filesystem::path& file, const std::filesystem::path& staging,
                   std::string_view bytes);

} // namespace clausula
