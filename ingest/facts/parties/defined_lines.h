#pragma once

#include "ingest/facts/parties/party_list.h"

namespace clausula {

/// The parties that two lines or more near the front name without any other words, each with what
/// it is called at its end: »A Union, Local 12 (the "Association")«, »B ry, Lahti    "saaja"«.
std::vector<NamedParty> read_defined_lines(const Text& text, Span front);

} // namespace clausula
