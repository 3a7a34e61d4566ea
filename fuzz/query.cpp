#include "search/query.h"

#include "fuzz/target.h"
#include "index/model/error.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/store/migrations.h"
#include "search/glossary.h"
#include "search/plan.h"

using namespace clausula;

namespace {

/// An index without clauses, and the glossary: what planning a query needs.
struct Empty {
    Empty() {
        migrate(database);
        glossary.add(shipped_glossary, "glossary");
    }

    Database database{":memory:", Database::Mode::write};
    Glossary glossary;
};

} // namespace

// Whatever is typed is understood or is an Error of kind query; what is understood can be planned,
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
    make_plan(meaning_of(query, empty.database.lexicon(), {&empty.glossary}));
    must(to_string(parse_query(typed_form(query))) == to_string(query));
    return 0;
}
