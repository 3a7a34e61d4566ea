#pragma once

#include "index/language/lexicon/form_lexicon.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace clausula {

/// The entries of each form, as the programs that make lexicons gather them.
using Entries = std::map<std::string, std::vector<LexiconEntry>>;

/// The words of a file, one a line, case-folded; of some files those alone that are not
/// capitalised. Throws std::runtime_error when there are none.
std::set<std::string> read_words_of(const std::string& path);
std::set<std::string> read_lower_case_words(const std::string& path);

/// Writes the arcs of a FormLexicon: the entries, and how common each lemma is, counted by its
/// forms among the common words that are no other lemma's. Throws std::runtime_error when it
/// cannot.
void write_lexicon(const std::string& path, const Entries& entries,
                   const std::set<std::string>& common_words);

} // namespace clausula
