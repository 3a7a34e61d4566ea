#pragma once

#include "index/model/text.h"
#include "ingest/facts/parties/party_list.h"

#include <span>

namespace clausula {

/// The parties of a table whose head says what its columns are: one of names ("Shareholder";
/// "Legal name", where a heading above says that they are parties, or a column of terms stands
/// beside it), and perhaps one of terms ("Short name").
std::vector<NamedParty> read_party_table(const Text& text, std::span<const Paragraph> cells,
                                         bool below_heading);

} // namespace clausula
