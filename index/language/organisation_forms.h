#pragma once

#include <string_view>

namespace clausula {

/// Whether a folded word says, in any language, what an organisation is in law: "ry", "ab", "inc".
bool is_organisation_form(std::string_view word);

} // namespace clausula
