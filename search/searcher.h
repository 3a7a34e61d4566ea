#pragma once

#include "search/clause_table.h"
#include "search/glossary.h"
#include "search/rank.h"
#include "search/search.h"

#include <optional>

namespace clausula {

/// A clause that was found, before anything is read of it.
struct Found {
    double score = 0;
    ClauseId clause = 0;

    /// Better scores first; ties by number, which follows documents and their text.
    friend bool operator<(const Found& a, const Found& b) {
        return a.score != b.score ? a.score > b.score : a.clause < b.clause;
    }
};

/// What queries of an archive share: see Searcher.
struct Searcher::Parts {
    explicit Parts(const Archive& archive);

    /// Reads again what the archive's changes, or another view of it, made wrong.
    void refresh(const SearchOptions& options);
    Meaning meaning_of(const Query& query, const SearchOptions& options) const;
    /// The best `count` clauses, best first, and how many there are in all.
    std::vector<Found> find_best(const Meaning& meaning, std::size_t count, std::int64_t& total);
    std::int64_t count(const Meaning& meaning);
    /// How the score of a clause that it finds came about.
    ClauseScore score_of(const Meaning& meaning, ClauseId clause);

    const Database& database;
    Glossary glossary;
    std::optional<ClauseTable> clauses;
    HiddenClauses restricted;
    PhraseCounts counts;
    bool includes_restricted = false;
    bool has_misreadings = false;
    std::int64_t own_changes = -1, others_changes = -1;
};

} // namespace clausula
