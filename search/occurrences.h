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
    Postings postings;       ///< of the phrase's first words; in a NEAR only where the others are
    std::size_t clauses = 0; ///< how many have it, near others or not
};

/// Where the words of one query stand; each is read once.
class Occurrences {
public:
    /// All must outlive it. Nothing but the clauses of `among` is looked at.
    Occurrences(PostingsReader& reader, const ClauseSet& among) : reader_(reader), among_(among) {}

    /// Of a word, phrase, prefix, wording or NEAR: a clause with any of them has it. The meaning
    /// must outlive this.
    const std::vector<Occurrence>& of(const Meaning& leaf);

    /// Where any of the terms stands.
    Postings find(const std::vector<std::string>& terms, const ClauseSet& among);

private:
    Postings find(const TermPhrase& phrase);
    std::vector<Occurrence> find_near(const Meaning& near);

    PostingsReader& reader_;
    const ClauseSet& among_;
    std::unordered_map<const Meaning*, std::vector<Occurrence>> known_;
};

/// Adds the clauses to a set that has room for them.
void add_clauses(ClauseSet& set, const Postings& postings);

} // namespace clausula
