#pragma once

#include "index/language/word_reader.h"

#include <memory>
#include <string>

namespace clausula {

/// English words by WordNet's lists and its rules of detachment (morphy(7WN)); unknown ones by
/// Porter's stems (Porter2, Snowball's "english").
///
/// 's is dropped. The classes that WordNet lacks ("the", "of", "am") come from a table of ours.
std::unique_ptr<WordReader> read_english_words();

/// Of the lexicon and the rules here.
std::string english_words_version();

} // namespace clausula
