#pragma once

#include "search/match.h"
#include "search/meaning.h"

#include <string>
#include <variant>
#include <vector>

namespace clausula {

class Statement;

using PlanValue = std::variant<std::string, double, const Meaning*>;

/// SQL that gives the number and the score (higher is better) of every clause that answers a query,
/// in no order.
struct Plan {
    std::string sql;
    std::vector<PlanValue> values; ///< of :v1, :v2, …
    Match match; ///< what clause_score() counts; without phrases the plan does not call it
};

/// The only place that puts SQL together: from constants, with every typed word a bound value.
///
/// Words that all hits must have drive the query through the full-text index; fields are conditions
/// on what it finds. Needs the functions of search/functions.h and search/rank.h on the connection,
/// and the meaning for as long as the plan is used.
Plan make_plan(const Meaning& meaning);

/// Gives the score of :clause for the expression :match, or nothing.
extern const char* const sql_of_score;

/// Binds the plan's values to its SQL, alone or as part of a larger statement.
void bind_values(Statement& statement, const Plan& plan);

} // namespace clausula
