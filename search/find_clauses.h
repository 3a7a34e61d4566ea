#pragma once

#include "search/meaning.h"

#include <vector>

namespace clausula {

class ClauseSet;
class ClauseTable;
class Database;
class Occurrences;

/// What answers a query is found by.
struct ClauseFinder {
    Occurrences& occurrences;
    const ClauseTable& clauses;
    const Database& database;

    /// The clauses of `among` that answer a query. Its words are looked up first; only what they
    /// leave is asked for fields, and its text read where the words are not enough to tell.
    ClauseSet find(const Meaning& meaning, const ClauseSet& among) const;

private:
    ClauseSet find_all_of(const std::vector<Meaning>& meanings, const ClauseSet& among) const;
    ClauseSet find_leaf(const Meaning& leaf, const ClauseSet& among) const;
};

/// Words, phrases, prefixes, NEARs and wordings that are looked for, not left out, in the order in
/// which they were typed.
std::vector<const Meaning*> positive_terms(const Meaning& meaning);

} // namespace clausula
