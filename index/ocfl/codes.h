#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// A rule of the OCFL specification that can be checked or is for clients to follow.
struct OcflRule {
    std::string_view code; ///< of the validation codes at https://ocfl.io/1.1/spec/validation-codes
    std::string_view text; ///< the rule in our words, a sentence that holds for a valid object
};

/// All rules of OCFL 1.0 and 1.1, errors first.
std::span<const OcflRule> ocfl_rules();

/// The text of a rule; empty for a code that is not known.
std::string_view ocfl_rule(std::string_view code);

} // namespace clausula
