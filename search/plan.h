#pragma once

#include "search/query.h"

#include <string>
#include <variant>
#include <vector>

namespace clausula {

/// SQL that gives the number and the score (lower is better) of every clause that answers a query,
/// in no order.
struct Plan {
    std::string sql;
    std::vector<std::variant<std::string, double>> values; ///< of ?1, ?2, …
};

/// The only place that puts SQL together: from constants, with every typed word a bound value.
///
/// Words that all hits must have drive the query through the full-text index; fields are conditions
/// on what it finds. Needs the functions of search/functions.h on the connection.
Plan make_plan(const Query& query);

} // namespace clausula
