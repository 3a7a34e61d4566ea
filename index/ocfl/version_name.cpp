#include "index/ocfl/version_name.h"

#include <algorithm>

namespace clausula {

std::optional<VersionName> parse_version_name(std::string_view name) {
    if (!name.starts_with('v')) return std::nullopt;
    name.remove_prefix(1);
    if (name.empty() || name.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    VersionName version{0, name.front() == '0' ? name.size() : 0};
    name.remove_prefix(std::min(name.find_first_not_of('0'), name.size()));
    if (name.empty() || name.size() > 9) return std::nullopt;
    for (char digit : name)
        version.number = version.number * 10 + static_cast<std::uint32_t>(digit - '0');
    return version;
}

} // namespace clausula
