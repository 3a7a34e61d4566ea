#pragma once

#include "index/bagit/tag_file.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace clausula {

/// A file that goes into a bag.
struct BagItem {
    std::filesystem::path file; ///< where its bytes are
    std::string path;           ///< what it is called below data/; raw bytes
    std::string sha256;         ///< what its digest must be
};

/// A tag file beside the ones that BagIt knows.
struct BagTagFile {
    std::string name, bytes;
};

/// Writes a bag of BagIt 1.0 (RFC 8493) with SHA-512 and SHA-256 manifests of payload and tag
/// files. Payload-Oxum is added to `info`.
///
/// It is made as `folder` with ".new" behind its name, made safe on disk, and put in place by one
/// rename, so a bag that is there is whole. Throws Error, with nothing left behind, when either
/// folder is there already, or when a file does not have its digest any more.
void write_bag(const std::filesystem::path& folder, std::span<const BagItem> items,
               std::vector<BagTag> info, std::span<const BagTagFile> tag_files = {});

/// A name for a file in a bag: the name it came with, or "original" where that can't be one. Bytes
/// that are not UTF-8 become U+FFFD, as manifests are in UTF-8; what is longer than file systems
/// take is cut.
std::string bag_file_name(const std::string& name);

} // namespace clausula
