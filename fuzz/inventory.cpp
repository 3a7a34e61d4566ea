#include "index/ocfl/inventory.h"
#include "index/ocfl/codes.h"

#include <cstdint>

// Whatever an inventory.json holds is understood or reported, under a code that there is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    clausula::OcflFindings findings;
    const auto inventory = clausula::read_inventory({reinterpret_cast<const char*>(data), size},
                                                    "inventory.json", findings);
    if (!inventory && findings.empty()) __builtin_trap();
    for (const clausula::OcflFinding& finding : findings)
        if (clausula::ocfl_rule(finding.code).empty()) __builtin_trap();
    return 0;
}
