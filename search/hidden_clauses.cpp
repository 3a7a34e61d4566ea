#include "search/hidden_clauses.h"

#include "index/sql/statements.h"
#include "index/store/database.h"

#include <algorithm>

namespace clausula {

HiddenClauses::HiddenClauses(const Database& database) {
    Statement row(database, sql::hidden_clauses);
    while (row.step()) ranges_.push_back({row.integer(0), row.integer(1)});
}

bool HiddenClauses::contains(std::int64_t clause) const {
    const auto range = std::ranges::lower_bound(ranges_, clause, {}, &Range::last);
    return range != ranges_.end() && range->first <= clause;
}

std::int64_t HiddenClauses::count() const {
    std::int64_t count = 0;
    for (const Range& range : ranges_) count += range.last - range.first + 1;
    return count;
}

} // namespace clausula
