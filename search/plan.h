#pragma once

#include "search/query.h"

#include <string>
#include <variant>
#include <vector>

namespace clausula {

class Statement;

/// SQL that gives the number and the score (higher is better) of every clause that answers a query,
/// in no order.
struct Plan {
    std::string sql;
    std::vector<std::variant<std::string, double>> values; ///< of :v1, :v2, …
    bool ranks = false; ///< whether it calls clause_score() with :lengths
};

/// The only place that puts SQL together: from constants, with every typed word a bound value.
///
/// Words that all hits must have drive the query through the full-text index; fields are conditions
/// on what it finds. Needs the functions of search/functions.h and search/rank.h on the connection.
Plan make_plan(const Query& query);

/// Binds the plan's values to its SQL, alone or as part of a larger statement.
void bind_values(Statement& statement, const Plan& plan);

} // namespace clausula
