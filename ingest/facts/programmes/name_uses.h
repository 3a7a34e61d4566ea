#pragma once

#include "ingest/facts/programmes/name_phrase.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// How a document prints its words: which it uses as names.
class NameUses {
public:
    explicit NameUses(const std::vector<CueSentence>& sentences);

    /// Whether a word is printed as a name, and nowhere in lower case: with a capital within a
    /// sentence, between quotation marks, or in capitals among words that are not.
    bool is_name(std::string_view term) const;

    /// The longest phrase from a token that the document repeats, begun with a capital and gone on
    /// with in lower case: "Hand i hand". Its end; the token where there is none.
    std::size_t end_of_repeated(const CueSentence& sentence, std::size_t token) const;

    /// Whether the words stand elsewhere with a capital, but not in capitals.
    bool is_repeated(const CueSentence& sentence, TokenRange words) const;

private:
    void read(const CueSentence& sentence);

    std::set<std::string, std::less<>> names_, others_;
    std::map<std::string, int, std::less<>> phrases_; ///< how often each stands there
};

/// Whether the token is printed in capitals.
bool is_in_capitals(const CueSentence& sentence, std::size_t token);

/// Whether the words of a sentence are: a heading.
bool is_all_capitals(const CueSentence& sentence);

} // namespace clausula
