#pragma once

#include "index/bagit/finding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What bagit.txt declares.
struct BagDeclaration {
    int version = 0; ///< 93 to 97 for 0.93 to 0.97, 100 for 1.0
    std::string encoding;
};

struct BagTag {
    std::string label, value;

    bool operator==(const BagTag&) const = default;
};

/// Lines of a text that end with CR, LF or both, the last perhaps with nothing.
std::vector<std::string_view> lines_of(std::string_view text);

/// Reads bagit.txt: its two lines, in UTF-8 without a byte order mark. What 1.0 forbids and earlier
/// versions left open (RFC 8493, appendix A) is a warning in those. None when no version is known.
std::optional<BagDeclaration> parse_declaration(std::string_view bytes, BagFindings& findings);

/// Reads bag-info.txt, which is UTF-8 by now: labels may stand there more than once, long values
/// are continued on indented lines. `place` is the file's name.
std::vector<BagTag> parse_tags(std::string_view text, int version, const std::string& place,
                               BagFindings& findings);

} // namespace clausula
