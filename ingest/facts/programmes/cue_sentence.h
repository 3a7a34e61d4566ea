#pragma once

#include "index/language/language.h"
#include "index/language/programme_words.h"
#include "index/model/document.h"
#include "index/text/tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Tokens `[begin, end)` of a sentence.
struct TokenRange {
    std::size_t begin = 0, end = 0;
    bool operator==(const TokenRange&) const = default;
};

/// A sentence as its words, so that cues can be found in it.
struct CueSentence {
    CueSentence(std::string_view content, Span where);

    Span span; ///< of the document's text
    std::string_view text;
    std::vector<Token> tokens;       ///< spans of `text`
    std::string plain;               ///< the terms one space apart, and one at both ends
    std::vector<std::size_t> starts; ///< of each token's term in `plain`

    std::size_t first = 0; ///< token that it begins with, behind a number: "3. Open Door"

    std::string_view term(std::size_t i) const { return tokens[i].term; }

    /// The text from the end of one token to the beginning of the next.
    std::string_view gap(std::size_t i) const;
    /// Whether the token is printed with a capital, or holds a digit behind letters.
    bool is_capital(std::size_t i) const;
    Span text_span(TokenRange range) const; ///< of `text`
    Span document_span(TokenRange range) const;
};

/// The languages that a document has text in; all when none is told.
std::vector<const Language*> languages_of(const Document& document);

using ProgrammeCues = ProgrammeWords::Words ProgrammeWords::*;

/// Where cues of the languages stand, in order; of those that begin alike the longest.
std::vector<TokenRange> find_cues(const CueSentence& sentence,
                                  const std::vector<const Language*>& languages,
                                  ProgrammeCues cues);
std::vector<TokenRange> find_cues(const CueSentence& sentence, ProgrammeWords::Words cues);

/// Whether a case-folded word is a cue by itself.
bool is_cue(std::string_view term, const std::vector<const Language*>& languages,
            ProgrammeCues cues);

/// Whether a case-folded word is a form of one of the stems; with `compounds` its last part counts
/// where the language writes compounds as one word.
bool has_stem(std::string_view term, const std::vector<const Language*>& languages,
              ProgrammeCues stems, bool compounds = true);

} // namespace clausula
