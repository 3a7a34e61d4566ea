#pragma once

#include "index/language/word_reader.h"

#include <memory>
#include <string>

namespace clausula {

/// Swedish words by Apertium's full forms, compounds by their parts; unknown words by their known
/// ends and by Snowball's stems.
///
/// A form of the closed classes is nothing else: "för" is not "föra". What a lexicalised participle
/// is made of is a part: "begränsa" of "begränsad".
std::unique_ptr<WordReader> read_swedish_words();

/// Of the lexicon and the rules here.
std::string swedish_words_version();

} // namespace clausula
