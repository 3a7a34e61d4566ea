#pragma once

#include <string>
#include <vector>

namespace clausula {

/// A member to pack: a file unless `link_to` is set.
struct TestMember {
    std::string name, bytes;
    std::string link_to = {};
};

/// A bundle in memory: `format` is "zip", "tar" or "7z", `filter` empty, "gz", "bz2", "xz" or "zst"
/// (around a tar, or with the format "raw" around one member's bytes).
std::string make_bundle(const std::vector<TestMember>& members, const std::string& format,
                        const std::string& filter = "");

} // namespace clausula
