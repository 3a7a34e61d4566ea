#include "index/ocfl/content_path.h"

#include "index/ocfl/version_name.h"

#include <algorithm>

namespace clausula {

bool is_content_path(std::string_view path) {
    constexpr std::string_view content = "content";
    int depth = 0;
    for (std::size_t at = 0; at <= path.size(); ++depth) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view step = path.substr(at, end - at);
        if (step.empty() || step == "." || step == ".." ||
            step.find('\0') != std::string_view::npos)
            return false;
        if (depth == 0 && !parse_version_name(step)) return false;
        if (depth == 1 && step != content) return false;
        at = end + 1;
    }
    return depth > 2;
}

} // namespace clausula
