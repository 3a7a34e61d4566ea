#pragma once

#include "ingest/structure/parts.h"

#include <string_view>

namespace clausula {

/// Adds the moments of the §: in Finnish statutes and by-laws an unnumbered paragraph under a § is
/// cited by its place ("4 § 2 mom."). A § with one moment stays whole, as it is cited without.
///
/// Behind a line of dashes, which stands for moments left out of an amending act, none can be
/// counted: those have no number. The provision on entry into force that ends such an act belongs
/// to no §.
///
/// A paragraph that runs on (in lower case) and the items of a list belong to the moment above, and
/// so does a table. `mark` is the language's word ("mom.").
std::vector<Part> with_moments(const Text& text, const std::vector<Piece>& pieces,
                               const std::vector<Part>& parts, const std::vector<bool>& items,
                               std::string_view mark);

} // namespace clausula
