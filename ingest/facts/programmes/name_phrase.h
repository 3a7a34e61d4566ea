#pragma once

#include "ingest/facts/programmes/cue_sentence.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// Reads names as they are printed: words with capitals, what may stand between them ("Oars for
/// All"), figures ("Kunteko 2020"), and words without one behind the last ("Trygg kaj").
///
/// How far a name reaches into such words is told by the whole document: "Scenbyte" also stands
/// before other words than "fortsatte", "Trygg" before "kaj" only.
class NamePhrases {
public:
    /// Both must outlive it.
    NamePhrases(const std::vector<CueSentence>& sentences,
                const std::vector<const Language*>& languages);

    /// The name that begins at a token; one that is `called` may end where the sentence does.
    std::optional<TokenRange> from(const CueSentence& sentence, std::size_t token,
                                   bool is_called = false) const;
    /// The words with capitals that end before a token.
    std::optional<TokenRange> capitals_before(const CueSentence& sentence, std::size_t end) const;
    /// The words that end before a token, with small ones behind the last capital: "Pelto ja
    /// pöytä".
    std::optional<TokenRange> ending_at(const CueSentence& sentence, std::size_t end) const;
    /// The name between the quotation marks that open before a token.
    std::optional<TokenRange> quoted(const CueSentence& sentence, std::size_t token) const;

private:
    std::size_t with_small_words(const CueSentence& sentence, std::size_t end,
                                 bool is_called) const;
    bool goes_on(const CueSentence& sentence, std::size_t end) const;

    const std::vector<const Language*>& languages_;
    std::map<std::string, std::map<std::string, int>, std::less<>>
        followers_; ///< of a word with a capital: the words behind it, how often
};

/// Whether the token is a year or another number.
bool is_figure(const CueSentence& sentence, std::size_t token);

} // namespace clausula
