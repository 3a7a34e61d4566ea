#pragma once

#include "ingest/facts/parties/tokens.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A name that is known to be a party's, or a term for one.
struct KnownSigner {
    std::string key; ///< name_key() of it
    bool organisation = false;
    bool term = false;                   ///< "the Company"
    std::vector<std::string> words = {}; ///< folded
};

/// A known name from its printed words.
KnownSigner known_signer(const Text& text, Span name, bool organisation, bool term);

/// The known name that the words are; null where they are none.
const KnownSigner* find_known(const std::vector<KnownSigner>& known, const Text& text, Span words);

/// Whether a person's name is another one in short: "A. W. Bisset" of "Alasdair Bisset".
bool abbreviates_person(const Text& text, Span shorter, Span name);

/// The party that the words stand for in short: "Larkmoor" of "Trustees of Larkmoor Garden", "JHL
/// 417", "E. J. Vähä" of "Eino Johannes Vähä". Null where no party has all of the words in their
/// order, or where its name is not much more than a word that any may have.
const KnownSigner* find_in_short(const std::vector<KnownSigner>& known, const Text& text,
                                 Span words);

} // namespace clausula
