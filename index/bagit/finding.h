#pragma once

#include "index/model/problem.h"

#include <algorithm>
#include <string>
#include <vector>

namespace clausula {

/// A flaw of a bag: an error makes it invalid or incomplete, a warning does not.
struct BagFinding {
    Severity severity = Severity::error;
    std::string place; ///< a file below the bag's folder, as raw bytes; empty: the bag itself
    std::string message;

    bool operator==(const BagFinding&) const = default;
};

using BagFindings = std::vector<BagFinding>;

inline bool has_errors(const BagFindings& findings) {
    return std::ranges::any_of(
        findings, [](const BagFinding& finding) { return finding.severity == Severity::error; });
}

} // namespace clausula
