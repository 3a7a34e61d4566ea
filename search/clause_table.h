#pragma once

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
    ClauseTable(const Database& database, HiddenClauses hidden);

    const HiddenClauses& hidden() const { return hidden_; }

    /// How many there are that are not hidden.
    std::int64_t count() const { return count_; }

    /// How many of them are not behind this one.
    std::int64_t count_up_to(std::int64_t clause) const;

    /// How many words a clause has, at most 65,535; and the mean.
    double length(std::int64_t clause) const;

    double mean_length() const { return mean_; }

    /// The clauses of one document are numbered in a row.
    struct Range {
        std::int64_t first = 0, last = 0;
    };

    /// The clauses of the documents whose title has this term (index/text/terms.h), in order; read
    /// when it is first asked for.
    const std::vector<Range>& titled(std::string_view term) const;

private:
    void read_titles() const;

    struct Document {
        std::int64_t id;
        Range clauses;
        std::int64_t before; ///< clauses that are not hidden, in those in front of it
        bool is_hidden;
    };

    const Database& database_;
    HiddenClauses hidden_;
    std::vector<std::uint16_t> lengths_;
    std::vector<Document> documents_; ///< by their clauses
    std::int64_t count_ = 0;
    double mean_ = 1;
    mutable bool knows_titles_ = false;
    mutable std::unordered_map<std::string, std::vector<Range>> titled_;
};

} // namespace clausula
