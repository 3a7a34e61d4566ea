#pragma once

#include "search/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

class Glossary; // search/glossary.h
class Lexicon;  // index/store/lexicon.h

/// Why a clause is found by a word; what is typed first, and so on down.
enum class Why {
    word,        ///< it is a form of the word
    part,        ///< the word is a part of its compound
    translation, ///< the glossary says that it means the same
    misreading,  ///< read by OCR, no word, and one letter away from a form of the word
};

/// Words side by side, each under any of some terms (index/text/terms.h).
struct TermPhrase {
    std::vector<std::vector<std::string>> words;
    Why why = Why::word;
    std::vector<std::string> without; ///< of a single word: terms that it stands under nowhere
    bool includes_first = false;      ///< it stands wherever the first phrase of the meaning stands
};

/// What a query means to the index: its tree, with the terms that its words are looked up by.
struct Meaning {
    Query query;                     ///< without its children
    std::vector<TermPhrase> phrases; ///< of a word, wording, prefix or phrase: any of them
    std::vector<Meaning> children;
    bool is_checked = false; ///< the index finds too much; the clause's text tells (stands_in())
    /// Only clauses with one of these terms need the check; empty: all do.
    std::vector<std::string> doubtful;
};

struct MeaningOptions {
    const Glossary* glossary = nullptr; ///< none: no translations
    bool misreadings = true;
};

/// What the query's words become. Words that are left out (`-x`) and wordings (`=x`) become nothing
/// but themselves: a hit that was widened away would be lost unseen.
Meaning meaning_of(const Query& query, Lexicon& lexicon, const MeaningOptions& options);

} // namespace clausula
