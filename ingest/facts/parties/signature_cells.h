#pragma once

#include "ingest/facts/parties/signature_line.h"
#include "ingest/facts/parties/signature_units.h"

#include <set>
#include <span>
#include <vector>

namespace clausula {

/// "Place and date" | "Norrby 1 May 2020"
bool is_label_and_date(const Text& text, std::span<const SignatureUnit> units,
                       const std::vector<std::vector<SignatureLine>>& cells);

/// "Witnesses:  Jane Orr      Bo Hale": a row that begins so names nobody else.
bool only_witnesses(const std::vector<std::vector<SignatureLine>>& cells);

/// Beside organisations, persons with a place of their own sign for themselves: marks them so, but
/// for those in the columns where persons sign for others.
void sign_for_themselves(const Text& text, std::span<const SignatureUnit> units,
                         std::vector<std::vector<SignatureLine>>& cells,
                         const std::set<int>& others_sign);

} // namespace clausula
