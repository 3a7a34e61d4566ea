#pragma once

#include "index/bagit/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A line of a manifest.
struct ManifestEntry {
    std::string digest; ///< lower case
    std::string path;   ///< below the bag's folder, as the file is called on disk

    bool operator==(const ManifestEntry&) const = default;
};

/// A line of fetch.txt: a payload file that is to be got from elsewhere.
struct FetchEntry {
    std::string url;
    std::optional<std::uint64_t> length; ///< bytes
    std::string path;

    bool operator==(const FetchEntry&) const = default;
};

/// What may be listed where: payload manifests and fetch.txt list what is in data/, tag manifests
/// what is not.
enum class ListedFiles { payload, tags };

// Both readers take a text in UTF-8 and the bag's version, and report, under `place`, the lines
// that can't be understood and paths that lead out of the bag; those are left out. A path's "./" in
// front and md5sum's "*" are taken off with a warning.

std::vector<ManifestEntry> parse_manifest(std::string_view text, int version, ListedFiles files,
                                          const std::string& place, BagFindings& findings);

std::vector<FetchEntry> parse_fetch(std::string_view text, int version, const std::string& place,
                                    BagFindings& findings);

/// A file's path as a manifest of BagIt 1.0 has it: CR, LF and % as %0D, %0A and %25.
std::string encode_path(std::string_view path);

/// Reverses it; before 1.0 (`version` < 100) "%25" was no escape.
std::string decode_path(std::string_view path, int version);

} // namespace clausula
