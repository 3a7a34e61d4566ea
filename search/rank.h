#pragma once

#include "index/store/postings.h"
#include "search/clause_table.h"
#include "search/meaning.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace clausula {

class Occurrences; // search/occurrences.h

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

/// Scores the clauses that a query finds: BM25+ (Lv and Zhai, Lower-bounding term frequency
/// normalization, CIKM 2011; k1 1.2, b 0.75, delta 1) over the words of the text, where a word in
/// the heading counts three times and one in the document's title once more; for words that stand
/// near each other what Büttcher, Clarke and Lushman (Term proximity scoring, SIGIR 2006) add.
///
/// Of a word, a whole match gives 1 to 3.2 times its rarity, its standing in a compound 0.5 to 1,
/// a translation 0.25 to 0.5, a misreading less: so each is below the one before, however often.
class Ranking {
public:
    /// All must outlive it.
    Ranking(const Meaning& meaning, Occurrences& occurrences, const ClauseTable& clauses);

    /// Quickest in the order of clauses. Lasts until the next call. One that is not more than
    /// `least` may be without nearness.
    const ClauseScore& score(std::size_t clause, double least = -1);

private:
    struct Phrase {
        Why why;
        bool includes_first;
        std::size_t clauses; ///< that have it
        PostingsUnion postings;
    };

    struct Word { // of score_.words
        std::vector<Phrase> phrases;
        std::vector<ClauseTable::Range> titled; ///< clauses of documents with it in the title
        std::size_t next_titled = 0;
    };

    double rarity_of(const Word& word) const;
    void score_word(std::size_t number, std::size_t clause);
    double score_nearness(std::size_t clause);

    const ClauseTable& clauses_;
    std::vector<Word> words_;
    ClauseScore score_;
    double norm_ = 0, most_nearness_ = 0;
    std::vector<std::pair<std::uint32_t, std::size_t>> places_; ///< in the text, and of which word
    std::vector<double> near_;
};

} // namespace clausula
