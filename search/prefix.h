#pragma once

#include "index/model/text.h"
#include "search/meaning.h"

#include <string_view>
#include <vector>

namespace clausula {

/// What `text*` means: the base forms of every printed form of the archive that begins so. A base
/// form has other forms, too ("rahoitan" is no "rahoitt*"): then the clause's text is to tell, and
/// the meaning is_checked.
void add_prefix(std::string_view text, Lexicon& lexicon, Meaning& meaning);

/// Every place in a text of what `prefix*` stands for, as printed, whatever its case.
std::vector<Span> find_prefix(std::string_view text, std::string_view prefix);

} // namespace clausula
