#pragma once

#include "index/store/postings_reader.h"
#include "search/meaning.h"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace clausula {

/// Where a phrase of a query stands.
struct Occurrence {
    const Meaning* of = nullptr; ///< what is scored: the word, phrase or wording
    const TermPhrase* phrase = nullptr;
    /// Where its first word stands, in any of the lists; in a NEAR only where the others are near.
    /// A phrase of several words that includes the first one has only clauses with more of it.
    std::vector<Postings> lists;
    std::size_t clauses = 0; ///< how many have it, near others or not
};

/// Where the words of one query stand; each is read once.
class Occurrences {
public:
    /// Both must outlive it. Nothing but the clauses of `among` is looked at.
    Occurrences(PostingsReader& reader, const ClauseSet& among) : reader_(reader), among_(among) {}

    /// Of a word, phrase, prefix, wording or NEAR: a clause with any of them has it. The meaning
    /// must outlive this.
    const std::vector<Occurrence>& of(const Meaning& leaf);

    /// The clauses with any of the terms.
    ClauseSet clauses_with(const std::vector<std::string>& terms);

private:
    std::vector<Occurrence> find(const Meaning& leaf);
    std::vector<Postings> find(const TermPhrase& phrase);
    std::vector<Postings> read(const std::vector<std::string>& terms);
    std::vector<Occurrence> find_near(const Meaning& near);

    PostingsReader& reader_;
    const ClauseSet& among_;
    std::unordered_map<const Meaning*, std::vector<Occurrence>> known_;
};

/// The clauses of lists of postings, in a set with room for clauses below `end`.
ClauseSet clauses_of(const std::vector<Postings>& lists, std::size_t end);

} // namespace clausula
