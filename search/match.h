#pragma once

#include "search/meaning.h"

#include <string>
#include <vector>

namespace clausula {

/// What a phrase of an FTS5 expression is for.
struct MatchedPhrase {
    const Meaning* of = nullptr; ///< the word, phrase or wording; null: it is left out
    const TermPhrase* phrase = nullptr;
};

/// An FTS5 expression. FTS5 numbers its phrases as they come.
struct Match {
    std::string expression;
    std::vector<MatchedPhrase> phrases;
};

/// Whether it is a word, phrase, prefix, wording or NEAR.
bool is_leaf(const Meaning& meaning);

/// Whether FTS5 alone can answer it: no field, and nothing to be checked on the text.
bool is_text(const Meaning& meaning);

/// What finds every clause that has all of the meanings, or any of them, and where one is_checked
/// others, too. They are without fields and must outlive the match.
Match match_of_all(const std::vector<const Meaning*>& meanings);
Match match_of_any(const std::vector<const Meaning*>& meanings);

/// Words, phrases, prefixes, NEARs and wordings that are looked for, not left out, in the order in
/// which they were typed.
std::vector<const Meaning*> positive_terms(const Meaning& meaning);

} // namespace clausula
