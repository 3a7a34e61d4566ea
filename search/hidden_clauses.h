#pragma once

#include <cstdint>
#include <vector>

namespace clausula {

class Database;

/// The clauses of restricted documents: they are not found, not counted, and no other clause's
/// score tells that they are there.
class HiddenClauses {
public:
    HiddenClauses() = default; ///< none
    explicit HiddenClauses(const Database& database);

    bool empty() const { return ranges_.empty(); }

    bool contains(std::int64_t clause) const;
    /// How many there are.
    std::int64_t count() const;

private:
    struct Range {
        std::int64_t first, last;
    };

    std::vector<Range> ranges_; ///< in order; a document's clauses are numbered in a row
};

} // namespace clausula
