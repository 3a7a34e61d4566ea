#pragma once

#include "search/query.h"

#include <string>
#include <vector>

namespace clausula {

/// Whether FTS5 alone can answer it: no field, and no wording as printed.
bool is_text(const Query& query);

/// The query in FTS5's language, every word in double quotes. Needs is_text(), or an exact, which
/// becomes the phrase of its tokens.
std::string match_of(const Query& query);

/// Words, phrases, prefixes, NEARs and wordings that are looked for, not left out, in the order in
/// which they were typed.
std::vector<const Query*> positive_terms(const Query& query);

} // namespace clausula
