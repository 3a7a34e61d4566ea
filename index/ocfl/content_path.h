#pragma once

#include <string_view>

namespace clausula {

/// Whether a path of a manifest leads to a file in a version's content folder,
/// "v2/content/original", and to nowhere else: an inventory that somebody else wrote may name any.
bool is_content_path(std::string_view path);

} // namespace clausula
