#pragma once

#include "ingest/sources/walk.h"

#include <optional>
#include <string>

namespace clausula {

/// A bag (BagIt, RFC 8493) among the folders that were given.
struct BagSource {
    std::string payload; ///< the folder to take in: the bag's data/
    FoundFile refused;   ///< with an error when nothing of the bag may be taken in
};

/// Whether a folder is a bag: whether it holds a bagit.txt. A bag is read and checked as a whole,
/// before any of it is taken in, and refused when it is incomplete or a digest is wrong. Never
/// throws on what it meets.
std::optional<BagSource> check_bag(const std::string& folder);

} // namespace clausula
