#pragma once

#include "search/clause_table.h"
#include "search/match.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace clausula {

class Database;
class Statement;

/// How many clauses have a phrase of terms, by its FTS5 string; kept over queries.
using PhraseCounts = std::unordered_map<std::string, double>;

/// What a word of the query gave to the score of a clause.
struct WordScore {
    const Meaning* of = nullptr;
    Why why = Why::word;  ///< the best that the clause has
    double rarity = 0;    ///< ln(1 + (N - n + 0.5) / (n + 0.5))
    double frequency = 0; ///< how often, as it counts: in heading and title more
    double score = 0;
};

struct ClauseScore {
    std::vector<WordScore> words;
    double nearness = 0; ///< what words near each other add
    double length = 0, mean_length = 0;
    double total = 0;
};

/// Scores the clauses that one FTS5 expression finds: BM25+ (Lv and Zhai, Lower-bounding term
/// frequency normalization, CIKM 2011; k1 1.2, b 0.75, delta 1) over the words of the text, where a
/// word in the heading counts three times and one in the document's title once more; for words that
/// stand near each other what Büttcher, Clarke and Lushman (Term proximity scoring, SIGIR 2006)
/// add.
///
/// Of a word, a whole match gives 1 to 3.2 times its rarity, its standing in a compound 0.5 to 1,
/// a translation 0.25 to 0.5, a misreading less: so each is below the one before, however often.
class Ranking {
public:
    /// All must outlive it.
    Ranking(const ClauseTable& clauses, const Match& match, PhraseCounts& counts);

    /// Binds it to the parameter :ranking of a statement that calls clause_score().
    void bind(Statement& statement) const;

    /// The parts of the last score that was given.
    const ClauseScore& last() const { return last_; }

private:
    friend struct Scorer; // rank.cpp: what FTS5 calls

    struct Word {
        const Meaning* of = nullptr;
        std::vector<int> phrases; ///< their numbers in the expression
        double rarity = 0;
        std::vector<ClauseTable::Range> titled; ///< clauses of documents with it in the title
        std::size_t next_titled = 0;
    };

    const ClauseTable& clauses_;
    const Match& match_;
    PhraseCounts& counts_;
    std::vector<Word> words_;
    bool is_counted_ = false;
    ClauseScore last_;
    std::vector<std::pair<int, std::size_t>> places_; ///< of words in the text: offset, word
};

/// Gives a connection the FTS5 function clause_score(clause_index, :ranking).
///
/// FTS5's own bm25() walks all clauses of each phrase for its rarity and reads each match's length
/// from a table. Here at most 2,000 clauses of a phrase are counted, and lengths are in memory:
/// docs/measurements/search.md.
void register_rank(const Database& database);

} // namespace clausula
