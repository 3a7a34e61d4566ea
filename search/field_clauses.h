#pragma once

namespace clausula {

class ClauseSet;
class ClauseTable;
class Database;
struct Query;

/// The clauses of `among` that a query of kind field or range is true of. The only place that puts
/// SQL together: from constants, with every typed word a bound value. Needs the functions of
/// search/functions.h on the connection.
ClauseSet find_field_clauses(const Query& query, const ClauseSet& among, const ClauseTable& clauses,
                             const Database& database);

} // namespace clausula
