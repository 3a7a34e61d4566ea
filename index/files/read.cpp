#include "index/files/read.h"

#include "index/files/durable_file.h"
#include "index/model/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace clausula {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20;

FileDescriptor open_regular(const std::filesystem::path& file) {
    FileDescriptor opened = open_file(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);

    struct stat info {};

    if (::fstat(opened.number(), &info) != 0 || !S_ISREG(info.st_mode))
        throw Error(file.string(), "is no regular file");
    return opened;
}

// Empty at the end of the file.
std::string_view read_piece(const FileDescriptor& from, std::string& buffer,
                            const std::filesystem::path& file) {
    while (true) {
        const ssize_t got = ::read(from.number(), buffer.data(), buffer.size());
        if (got >= 0) return {buffer.data(), static_cast<std::size_t>(got)};
        if (errno != EINTR)
            throw Error(file.string(),
                        "reading it failed: " + std::generic_category().message(errno));
    }
}

} // namespace

std::string read_small_file(const std::filesystem::path& file, std::uint64_t most) {
    const FileDescriptor opened = open_regular(file);
    std::string bytes, buffer(piece, '\0');
    while (true) {
        const std::string_view got = read_piece(opened, buffer, file);
        if (got.empty()) return bytes;
        bytes += got;
        if (bytes.size() > most)
            throw Error(file.string(), "is larger than " + std::to_string(most) + " bytes");
    }
}

std::vector<std::string> digest_file(const std::filesystem::path& file,
                                     std::span<const DigestAlgorithm> algorithms) {
    const FileDescriptor opened = open_regular(file);
    std::vector<Digest> digests;
    for (DigestAlgorithm algorithm : algorithms) digests.emplace_back(algorithm);
    std::string buffer(piece, '\0');
    while (true) {
        const std::string_view got = read_piece(opened, buffer, file);
        if (got.empty()) break;
        for (Digest& digest : digests) digest.add(got);
    }
    std::vector<std::string> found;
    for (Digest& digest : digests) found.push_back(digest.hex());
    return found;
}

std::string sha512_of_file(const std::filesystem::path& file) {
    constexpr DigestAlgorithm algorithm[] = {DigestAlgorithm::sha512};
    return digest_file(file, algorithm).front();
}

} // namespace clausula
