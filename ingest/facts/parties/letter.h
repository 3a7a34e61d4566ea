#pragma once

#include "index/model/document.h"
#include "ingest/facts/parties/party_list.h"

namespace clausula {

/// The parties of a letter that its reader signs too: whose name heads it, and who it is addressed
/// to; none where nobody is asked to sign, or not both are organisations.
std::vector<NamedParty> read_letter(const Document& document);

} // namespace clausula
