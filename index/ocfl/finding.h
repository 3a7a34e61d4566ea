#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A departure from the OCFL specification.
struct OcflFinding {
    std::string code; ///< as in ocfl_rules(): "E…" breaks a MUST, "W…" a SHOULD
    /// The file or folder below what was validated, and the place in an inventory behind it as a
    /// JSON pointer: "v1/inventory.json#/versions/v1/created". Empty: the folder itself. Raw bytes.
    std::string place;
    std::string message; ///< what was found there; may hold raw bytes

    bool is_error() const { return code.starts_with('E'); }

    bool operator==(const OcflFinding&) const = default;
};

using OcflFindings = std::vector<OcflFinding>;

} // namespace clausula
