#include "search/query.h"
#include "index/model/error.h"
#include "search/plan.h"

#include <cstdint>

// Whatever is typed is understood or is an Error of kind query; what is understood can be planned.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        clausula::make_plan(clausula::parse_query({reinterpret_cast<const char*>(data), size}));
    } catch (const clausula::Error& error) {
        if (error.kind != clausula::ErrorKind::query) __builtin_trap();
    }
    return 0;
}
