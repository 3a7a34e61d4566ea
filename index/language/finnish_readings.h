#pragma once

#include "index/language/finnish_morphology.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Keeps what the word most likely is, and returns what else people do write; what they hardly
/// ever mean is gone. Never drops everything.
///
/// Voikko gives every reading the grammar allows and does not rank them, and no list of
/// frequencies comes with it; these are rules of grammar and of style, none about a single word
/// (docs/measurements/words.md says what each is worth).
std::vector<FinnishAnalysis> keep_likely(std::vector<FinnishAnalysis>& readings);

/// The adverb that the form is, without what is appended to it ("selvästikin"); empty when it is
/// none. To Voikko "tiukasti", "tiukemmin" and "nopein" are forms of the adjective.
std::string adverb_of(std::string_view form, const FinnishAnalysis& reading);

} // namespace clausula
