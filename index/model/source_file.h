#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clausula {

/// A file as it was seen. Its identity is the digest of the bytes; a path is only where they were
/// seen.
struct SourceFile {
    std::string sha256;     ///< 64 lower-case hexadecimal digits
    std::uint64_t size = 0; ///< bytes
    std::string path;       ///< as given or found, raw bytes: may hold newlines and invalid UTF-8
    std::vector<std::string> members; ///< inside a bundle: the path of each member on the way in,
                                      ///< outermost first; empty otherwise
    std::string bundle_sha256; ///< digest of the outermost bundle, which is the original that is
                               ///< kept; empty otherwise

    /// "bundle.zip!/a/b.pdf", with one "!/" a level; raw bytes like `path`.
    std::string display_path() const {
        std::string shown = path;
        for (const std::string& member : members) shown += "!/" + member;
        return shown;
    }

    bool operator==(const SourceFile&) const = default;
};

} // namespace clausula
