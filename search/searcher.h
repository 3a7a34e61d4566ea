#pragma once

#include "index/store/postings_reader.h"
#include "search/clause_table.h"
#include "search/glossary.h"
#include "search/in_force_days.h"
#include "search/names_asked.h"
#include "search/occurrences.h"
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

    /// Reads again what the archive's changes, or another view of it, made wrong. The caller holds
    /// a Snapshot for as long as it searches.
    void refresh(const SearchOptions& options);
    Meaning meaning_of(const Query& query, const SearchOptions& options) const;
    /// How many clauses answer a query.
    std::int64_t count(const Meaning& meaning);

    const Database& database;
    Glossary glossary;
    InForceDays in_force;
    NamesAsked names;
    std::optional<ClauseTable> clauses;
    std::optional<PostingsReader> postings;
    HiddenClauses restricted;
    bool includes_restricted = false;
    bool has_misreadings = false;
    std::int64_t own_changes = -1, others_changes = -1;
};

/// The clauses that answer a query.
class Matches {
public:
    /// Both must outlive it.
    Matches(Searcher::Parts& parts, const Meaning& meaning);

    const ClauseSet& clauses() const { return found_; }

    /// The best `count` of them, best first.
    std::vector<Found> best(std::size_t count);

    /// How a clause's score came about; lasts until the next call.
    const ClauseScore& score(ClauseId clause) {
        return ranking_.score(static_cast<std::size_t>(clause));
    }

private:
    Occurrences occurrences_;
    ClauseSet found_;
    Ranking ranking_;
};

} // namespace clausula
