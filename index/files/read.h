#pragma once

#include "index/files/digest.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace clausula {

// Reading files whose names came from outside: the last step is never a link that is followed, and
// a pipe or a device never stalls. All throw Error with the reason.

/// A whole regular file; Error when it has more than `most` bytes.
std::string read_small_file(const std::filesystem::path& file, std::uint64_t most);

/// Hands over a regular file in pieces of up to 1 MiB.
void read_pieces(const std::filesystem::path& file,
                 const std::function<void(std::string_view)>& take);

/// The digests of a regular file, one for each algorithm, read once and in pieces.
std::vector<std::string> digest_file(const std::filesystem::path& file,
                                     std::span<const DigestAlgorithm> algorithms);

std::string sha512_of_file(const std::filesystem::path& file);

} // namespace clausula
