#include "search/query.h"

#include "fuzz/target.h"
#include "index/model/error.h"
#include "index/store/archive.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "search/clause_table.h"
#include "search/find_clauses.h"
#include "search/functions.h"
#include "search/glossary.h"
#include "search/in_force_days.h"
#include "search/names_asked.h"
#include "search/occurrences.h"
#include "tests/temporary_folder.h"

using namespace clausula;

namespace {

/// An archive without clauses, and the glossary: what answering a query needs.
struct Empty {
    Empty() {
        register_functions(database);
        register_in_force(database, in_force);
        register_names(database, names);
        glossary.add(shipped_glossary, "glossary");
    }

    void find(const Meaning& meaning) {
        const ClauseTable clauses(database, {});
        PostingsReader reader(database);
        Occurrences occurrences(reader, clauses.all());
        must(ClauseFinder{occurrences, clauses, database}.find(meaning, clauses.all()).count() ==
             0);
    }

    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "archive");
    Database& database = archive.database();
    InForceDays in_force{archive};
    NamesAsked names{archive};
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
