#pragma once

#include "index/model/document.h"
#include "ingest/facts/parties/party_list.h"

namespace clausula {

/// The parties that an agreement names where it begins, and by which rule they were read.
struct Opening {
    std::vector<NamedParty> parties;
    const char* rule = "";
    double confidence = 0;
    bool signers_too = false; ///< "the undersigned": the signature block names others
};

/// Reads the parties out of a "between … and …", a heading "Parties" and what stands below it,
/// labelled lines ("Tilaaja: …"), or the sentence that says that they have agreed.
Opening read_opening(const Document& document);

} // namespace clausula
