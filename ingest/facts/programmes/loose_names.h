#pragma once

#include "ingest/facts/programmes/name_phrase.h"
#include "ingest/facts/programmes/name_uses.h"

#include <vector>

namespace clausula {

/// Names of programmes that stand without a noun that says so, where a document tells of
/// programmes: before or behind a verb of beginning, lasting or ending ("Warm Homes East ran from
/// …", "startades Arbetsliv 2020, vilket …"), before a period in brackets or behind one at the
/// beginning of a heading ("Orka! (2015–2019)", "1989–1996: Threads"), between quotation marks, and
/// in capitals among words that are not.
class LooseNames {
public:
    /// All must outlive it.
    LooseNames(const std::vector<const Language*>& languages, const NamePhrases& phrases,
               const NameUses& uses)
        : languages_(languages), phrases_(phrases), uses_(uses) {}

    /// Those of a sentence; `is_near` says that programmes are told of near it.
    std::vector<TokenRange> in(const CueSentence& sentence, bool is_near) const;

private:
    using Names = std::vector<TokenRange>;

    void before_verb(const CueSentence& sentence, bool is_near, Names& names) const;
    void behind_verb(const CueSentence& sentence, bool is_near, Names& names) const;
    void before_brackets(const CueSentence& sentence, Names& names) const;
    void behind_years(const CueSentence& sentence, Names& names) const;
    void in_quotes(const CueSentence& sentence, Names& names) const;
    void in_capitals(const CueSentence& sentence, Names& names) const;
    bool is_verb_beside(const CueSentence& sentence, TokenRange name) const;
    bool may_be_name(const CueSentence& sentence, TokenRange name) const;
    std::size_t behind_gloss(const CueSentence& sentence, std::size_t end) const;
    bool is_said_in(const CueSentence& sentence, TokenRange brackets) const;

    const std::vector<const Language*>& languages_;
    const NamePhrases& phrases_;
    const NameUses& uses_;
};

} // namespace clausula
