#include "search/query.h"
#include "fuzz/target.h"
#include "index/model/error.h"
#include "search/plan.h"

using namespace clausula;

// Whatever is typed is understood or is an Error of kind query; what is understood can be planned.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        make_plan(parse_query(bytes_of(data, size)));
    } catch (const Error& error) {
        must(error.kind == ErrorKind::query);
    }
    return 0;
}
