#pragma once

#include "index/model/problem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What a bundle may grow to, its nested bundles included.
struct BundleLimits {
    std::uint64_t members;      ///< of all kinds, folders too
    int depth;                  ///< 1: the members of the bundle itself, 2: of a bundle in it, …
    std::uint64_t bytes;        ///< unpacked, all members together
    std::uint64_t member_bytes; ///< unpacked, one member
    double ratio;               ///< bytes unpacked to the bundle's size, once beyond 8 MiB
};

/// The path of a member on the way in, outermost first. A name, never a path on a disk: "../../a"
/// and "/a" are names like others. Raw bytes.
using MemberPath = std::vector<std::string>;

/// Who takes what comes out of a bundle.
class BundleOutput {
public:
    virtual ~BundleOutput() = default;
    virtual void member(const MemberPath& path, std::string_view bytes) = 0;
    /// A member that is no file or can't be unpacked, and why.
    virtual void refused(const MemberPath& path, std::string error, std::string hint) = 0;
    /// A bundle inside the bundle; told after its members.
    virtual void nested(const MemberPath& path, std::string_view bytes, std::string_view format,
                        const Problems& problems) = 0;
};

/// "zip", "tar", "7z", or the one filter around a tar or a single file: "gz", "bz2", "xz", "zst";
/// empty when these bytes are no bundle.
///
/// A DOCX, an ODT, an XLSX or an EPUB is a ZIP, but not a bundle: whatever a reader bids more than
/// `bundle_bid` on, and packages, which begin with a member that says so.
std::string_view recognise_bundle(std::string_view bytes);

inline constexpr int bundle_bid = 80;

/// Unpacks a bundle member by member, and the bundles in it, each member into memory and on to
/// `output`.
///
/// Reads ZIP, tar and 7z with at most one filter, which is set, never guessed: chains of filters
/// are how 293 bytes become half a gigabyte. `name` (the bundle's own) names the content of a file
/// that is packed alone. Goes on after a broken member where the format lets it. Returns the flaws
/// of the bundle as a whole, a limit that was reached among them. Throws Error when it can't be
/// opened at all. Run it where a crash costs nothing: the bytes are hostile.
Problems walk_bundle(std::string_view bytes, std::string_view name, const BundleLimits& limits,
                     BundleOutput& output);

} // namespace clausula
