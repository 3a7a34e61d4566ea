#pragma once

#include <cstdint>
#include <vector>

namespace clausula {

class Database;
class HiddenClauses; // search/hidden_clauses.h
class Statement;

/// How many words every clause has, by its number: what BM25 weighs matches by.
class ClauseLengths {
public:
    /// `hidden`: do not count; must outlive it.
    ClauseLengths(const Database& database, const HiddenClauses& hidden);

    double of(std::int64_t clause) const;

    double mean() const { return mean_; }

    const HiddenClauses& hidden() const { return hidden_; }

    /// Binds them to the parameter :lengths of a statement that calls clause_score(); they must
    /// outlive it.
    void bind(Statement& statement) const;

private:
    std::vector<std::uint32_t> lengths_;
    double mean_ = 1;
    const HiddenClauses& hidden_;
};

/// Gives a connection the FTS5 function clause_score(clause_index, :lengths): Okapi BM25 (k1 1.2,
/// b 0.75; Robertson and Zaragoza 2009) over the words of the text, where a word in the heading
/// counts three times. Higher is better.
///
/// FTS5's own bm25() reads each match's length from a table, which made a word that stands in a
/// quarter of 100,000 clauses cost 60 ms; with the lengths in memory it is a third of that.
void register_rank(const Database& database);

} // namespace clausula
