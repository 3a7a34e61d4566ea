#pragma once

#include "index/language/word_reader.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace clausula {

/// A row of a treebank's word list: a form, its lemma and how often it stands so in the text.
struct TreebankWord {
    std::string form;               ///< case-folded
    std::string lemma;              ///< case-folded, its compound parts joined
    std::vector<std::string> parts; ///< of a compound, as lemma gives them; else empty
    bool content = false;           ///< noun, name, adjective, verb or adverb
    double count = 0;
};

/// The words with a letter of a table form, lemma ("#" between parts), UPOS, count with a header.
std::vector<TreebankWord> read_treebank_words(const std::filesystem::path& table);

using ReadForm = std::function<Readings(const std::string& form)>;

/// Reads with one language alone; a form that it does not know, as it guesses.
ReadForm read_with(WordReader& reader);

/// How well forms that share a lemma of ours are those that share a gold lemma; shares of 1.
struct Matching {
    double recall = 0;         ///< each content token is a query; the mean over queries (macro)
    double precision = 0;      ///< the same
    double with_relatives = 0; ///< precision where irtisanoa ~ irtisanominen is right as well
    double pair_recall = 0;    ///< over all pairs of tokens (micro)
    double pair_precision = 0;
    double lemmas_per_token = 0;
};

/// A token never counts as found by itself.
Matching measure_matching(const std::vector<TreebankWord>& words, const ReadForm& read);

/// How well compounds are found by the lemmas of their parts; shares of 1.
struct CompoundHits {
    double last = 0;          ///< compounds found by their last part
    double first = 0;         ///< found by their first, of those whose first has a known lemma
    double false_hits = 0;    ///< tokens found by any of these that do not hold it, of all found
    double compounds = 0;     ///< tokens
    double first_unknown = 0; ///< compounds left out of `first`
};

/// The lemma of a first part ("lain" -> "laki") is what the table says it is, not what we do.
CompoundHits measure_compounds(const std::vector<TreebankWord>& words, const ReadForm& read);

} // namespace clausula
