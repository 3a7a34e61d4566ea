#pragma once

#include "index/language/word_reader.h"

#include <memory>
#include <string>

namespace clausula {

/// Finnish words by Voikko; unknown ones by their known ends and by Snowball's stems.
///
/// Lemmas are all base forms there are, and of participles and -minen nouns the verb too, as
/// Finnish agreements say "irtisanominen" and "on irtisanottava" of one thing. Throws Error when
/// there is no dictionary.
std::unique_ptr<WordReader> read_finnish_words();

/// Of Voikko, its dictionary and the rules here.
std::string finnish_words_version();

} // namespace clausula
