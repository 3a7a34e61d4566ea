#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// Bytes in an encoding of this name (as IANA registers it: "UTF-16", "ISO-8859-1") as UTF-8,
/// without a byte order mark. None when the name is not known, or the bytes are not in it.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding);

} // namespace clausula
