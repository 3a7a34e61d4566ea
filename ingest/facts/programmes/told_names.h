#pragma once

#include "ingest/facts/programmes/cue_sentence.h"

#include <vector>

namespace clausula {

/// The names in a list that begins at a token: "KT och huvudavtalsorganisationerna, dvs. FOSU, KoHo
/// och JAU" are KT, FOSU, KoHo and JAU. Ends with the phrase, and before what `stops`; none when
/// nothing in it has a capital.
std::vector<TokenRange> names_behind(const CueSentence& sentence,
                                     const std::vector<const Language*>& languages,
                                     std::size_t token, const std::vector<TokenRange>& stops);

/// The same of a list that ends before a token: "KT:n ja pääsopijajärjestöjen yhteistyönä".
std::vector<TokenRange> names_before(const CueSentence& sentence,
                                     const std::vector<const Language*>& languages,
                                     std::size_t token, const std::vector<TokenRange>& stops);

} // namespace clausula
