#pragma once

#include "index/ocfl/inventory.h"
#include "index/ocfl/json_tree.h"

namespace clausula {

/// Reads what an inventory says of one version, and reports what breaks its rules.
VersionBlock read_version_block(const std::string& name, const JsonTree& block,
                                const std::string& place, OcflFindings& findings);

/// Whether a text is a date and time of RFC 3339, which has seconds and a zone.
bool is_rfc3339(std::string_view text);

/// Whether a text is a URI of RFC 3986: a scheme, a colon, and characters a URI may have.
bool is_uri(std::string_view text);

} // namespace clausula
