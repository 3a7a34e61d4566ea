#pragma once

#include "index/model/clause.h"
#include "index/model/text.h"

#include <string_view>
#include <vector>

namespace clausula {

/// Cuts a text into its parts: preamble, clauses to any depth, annexes, signature block; or
/// passages where there are none.
///
/// The result follows Clause's rules: reading order, no overlap, every paragraph in exactly one
/// part. `language` is a code or empty; documents mix languages, so it is a hint only. Never throws
/// on odd input.
std::vector<Clause> split_clauses(const Text& text, std::string_view language);

/// The printed title of the document, or an empty span.
Span find_title(const Text& text);

} // namespace clausula
