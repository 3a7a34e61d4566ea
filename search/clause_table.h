#pragma once

#include "index/store/clause_set.h"
#include "search/hidden_clauses.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

class Database;

/// What ranking needs to know of every clause, in memory: two bytes each, and the words of the
/// documents' titles. As the archive is at this moment.
class ClauseTable {
public:
    /// `hidden` does not count.
    ClauseTable(const Database& database, const HiddenClauses& hidden);

    /// Those that are not hidden.
    const ClauseSet& all() const { return all_; }

    /// How many these are.
    std::int64_t count() const { return count_; }

    /// How many words a clause has, at most 65,535; and the mean.
    double length(std::size_t clause) const {
        return clause < lengths_.size() ? lengths_[clause] : mean_;
    }

    double mean_length() const { return mean_; }

    /// The clauses of one document are numbered in a row.
    struct Range {
        std::int64_t first = 0, last = 0;
    };

    /// The clauses of the documents whose title has this term (index/text/terms.h), in order; read
    /// when it is first asked for.
    const std::vector<Range>& titled(std::string_view term) const;

    /// The clauses of a document; without any, the last one comes before the first.
    Range of_document(std::int64_t document) const;

private:
    void read_titles() const;

    const Database& database_;
    ClauseSet all_;
    std::vector<std::uint16_t> lengths_;
    std::unordered_map<std::int64_t, Range> documents_;
    std::int64_t count_ = 0;
    double mean_ = 1;
    mutable bool knows_titles_ = false;
    mutable std::unordered_map<std::string, std::vector<Range>> titled_;
};

} // namespace clausula
