#include "search/query.h"

#include "fuzz/target.h"
#include "index/model/error.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/store/migrations.h"
#include "search/clause_table.h"
#include "search/find_clauses.h"
#include "search/functions.h"
#include "search/glossary.h"
#include "search/occurrences.h"

using namespace clausula;

namespace {

/// An index without clauses, and the glossary: what answering a query needs.
struct Empty {
    Empty() {
        migrate(database);
        register_functions(database);
        glossary.add(shipped_glossary, "glossary");
    }

    void find(const Meaning& meaning) {
        const ClauseTable clauses(database, {});
        PostingsReader reader(database);
        Occurrences occurrences(reader, clauses.all());
        must(ClauseFinder{occurrences, clauses, database}.find(meaning, clauses.all()).count() ==
             0);
    }

    Database database{":memory:", Database::Mode::write};
    Glossary glossary;
};

} // namespace

// Whatever is typed is understood or is an Error of kind query; what is understood can be asked,
// and is the same when it is typed again as we write it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Empty empty;
    Query query;
    try {
        query = parse_query(bytes_of(data, size));
    } catch (const Error& error) {
        must(error.kind == ErrorKind::query);
        return 0;
    }
    empty.find(meaning_of(query, empty.database.lexicon(), {&empty.glossary}));
    must(to_string(parse_query(typed_form(query))) == to_string(query));
    return 0;
}
