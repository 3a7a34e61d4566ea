#pragma once

#include "ingest/facts/programmes/cue_sentence.h"

#include <string_view>
#include <vector>

namespace clausula {

/// What a case-folded word is where it might be a name, in any of the languages.
using Languages = std::vector<const Language*>;

bool is_common_word(std::string_view term, const Languages& languages);
bool is_connective(std::string_view term, const Languages& languages); ///< "and"
bool is_month_name(std::string_view term, const Languages& languages);
bool is_organisation_form(std::string_view term, const Languages& languages); ///< "ry", "Ltd"

/// "Väliraportti", "Report".
bool is_document_word(std::string_view term, const Languages& languages);

/// A word that is no programme's name by itself: a noun of programmes, phases or documents, a
/// month, or one that everybody uses.
bool is_plain_word(std::string_view term, const Languages& languages);

} // namespace clausula
