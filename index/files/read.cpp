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

constexpr std::size_t piece_size = std::size_t{1} << 20;

FileDescriptor open_regular(const std::filesystem::path& file) {
    FileDescriptor opened = open_file(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);

    struct stat info {};

    if (::fstat(opened.number(), &info) != 0 || !S_ISREG(info.st_mode))
        throw Error(file.string(), "is no regular file");
    return opened;
}

} // namespace

void read_pieces(const std::filesystem::path& file,
                 const std::function<void(std::string_view)>& take) {
    const FileDescriptor opened = open_regular(file);
    std::string piece(piece_size, '\0');
    while (true) {
        const ssize_t got = ::read(opened.number(), piece.data(), piece.size());
        if (got == 0) return;
        if (got > 0)
            take(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
        else if (errno != EINTR)
            throw Error(file.string(),
                        "reading it failed: " + std::generic_category().message(errno));
    }
}

std::string read_small_file(const std::filesystem::path& file, std::uint64_t most) {
    std::string bytes;
    read_pieces(file, [&](std::string_view piece) {
        bytes += piece;
        if (bytes.size() > most)
            throw Error(file.string(), "is larger than " + std::to_string(most) + " bytes");
    });
    return bytes;
}

std::vector<std::string> digest_file(const std::filesystem::path& file,
                                     std::span<const DigestAlgorithm> algorithms) {
    std::vector<Digest> digests;
    for (DigestAlgorithm algorithm : algorithms) digests.emplace_back(algorithm);
    read_pieces(file, [&](std::string_view piece) {
        for (Digest& digest : digests) digest.add(piece);
    });
    std::vector<std::string> found;
    for (Digest& digest : digests) found.push_back(digest.hex());
    return found;
}

std::string sha512_of_file(const std::filesystem::path& file) {
    constexpr DigestAlgorithm algorithm[] = {DigestAlgorithm::sha512};
    return digest_file(file, algorithm).front();
}

} // namespace clausula
