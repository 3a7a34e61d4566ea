#pragma once

#include "index/model/text.h"

#include <string_view>
#include <vector>

namespace clausula {

// What fields and wordings are compared by, on the text as printed.

/// Every place where a wording stands in a text as printed: case counts, it begins and ends with
/// whole words, and a space stands for any white space.
std::vector<Span> find_printed(std::string_view text, std::string_view wording);

/// Whether the words stand side by side in the text, whatever their case.
bool has_words(std::string_view text, std::string_view words);

/// Whether a clause has this number: `number` and `path` are Clause's. Signs and words beside the
/// number don't count unless they are asked for: "4" is "4 §", "Article 4" and "(4)", but "§ 4 a"
/// is another number. A path from the top fits as well: "2 luku 4 §".
bool is_number(std::string_view number, std::string_view path, std::string_view asked);

} // namespace clausula
