#include "index/store/clause_index.h"

#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"

namespace clausula {

namespace {

void run_for_clauses(Database& database, std::string_view sql, std::int64_t document) {
    Statement change(database, sql), clause(database, sql::indexed_clauses);
    clause.bind(":document", document);
    while (clause.step()) {
        change.bind(":id", clause.integer(0));
        change.bind(":heading", clause.text(1));
        change.bind(":text", clause.text(2));
        change.run();
    }
}

} // namespace

void unindex_clauses(Database& database, std::int64_t document) {
    run_for_clauses(database, sql::unindex_clause, document);
}

void index_clauses(Database& database, std::int64_t document) {
    run_for_clauses(database, sql::index_clause, document);
    database.lexicon().save();
}

void compact_clause_index(Database& database) { Statement(database, sql::compact_index).run(); }

} // namespace clausula
