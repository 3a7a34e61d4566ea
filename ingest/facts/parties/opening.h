#pragma once

#include "index/model/document.h"
#include "ingest/facts/parties/party_list.h"

namespace clausula {

/// The parties that an agreement names where it begins, and by which rule they were read.
struct Opening {
    std::vector<NamedParty> parties;
    const char* rule = "";
    double confidence = 0;
    std::optional<StatedDate>
        day;                  ///< in the words around them: "den 9 december 2019 ingåtts mellan"
    bool signers_too = false; ///< "the undersigned": the signature block names others
};

/// Reads the parties out of a "between … and …", a heading "Parties" and what stands below it,
/// labelled lines ("Tilaaja: …"), or the sentence that says that they have agreed.
Opening read_opening(const Document& document);

/// The terms that are defined for parties which have none yet: 'Konealan Työnantajat ry (KTA)'.
void define_parties(const Document& document, std::vector<NamedParty>& parties);

} // namespace clausula
