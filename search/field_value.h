#pragma once

#include "search/fields.h"
#include "search/query.h"

#include <string>
#include <string_view>

namespace clausula {

/// Reads what was typed behind `field:` into a query of kind field or range. Returns what is wrong
/// with it, for the person who typed it; empty when nothing is.
///
/// A bound of a range that does not belong to it has its sign: `confidence:<0.8` has high "<0.8".
std::string read_field_value(const Field& field, std::string_view typed, Query& query);

} // namespace clausula
