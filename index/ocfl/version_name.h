#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clausula {

/// What a version directory is called: v and a number, perhaps padded with zeros.
struct VersionName {
    std::uint32_t number = 0; ///< from 1
    std::size_t width = 0;    ///< of a padded one, how many digits; 0: not padded

    bool operator==(const VersionName&) const = default;
};

/// Reads "v3" or "v003"; none for anything else, v0 and numbers of more than 9 digits that count.
std::optional<VersionName> parse_version_name(std::string_view name);

} // namespace clausula
