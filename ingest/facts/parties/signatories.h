#pragma once

#include "index/model/document.h"
#include "ingest/facts/parties/signature_line.h"

#include <vector>

namespace clausula {

/// A person who signs, and as what.
struct Signer {
    Span name;
    std::optional<Span> title;
    bool implied = false; ///< a person for himself: nobody is named to sign for him
};

/// Who signs: an organisation by persons, or a person for himself.
struct Signatory {
    Span name;
    bool organisation = false;
    std::vector<Signer> persons;
    std::optional<PrintedDate> day;
    Span day_words;
    bool shares_day = false; ///< place and day stand above all who sign then
    bool undated = false;    ///< a blank for the day was not filled in
    Span words;              ///< of the block, from its first to its last word
};

/// Who signs in a signature block, and those who sign for nobody that is named there.
struct SignatureBlockRead {
    std::vector<Signatory> signatories;
    std::vector<Signer> persons;
    bool recorded = false;          ///< some sign minutes that they wrote or adjusted
    bool accepted = false;          ///< some sign what the others wrote: "Agreed and accepted"
    std::size_t writers = 0;        ///< how many of the signatories are the others
    std::optional<PrintedDate> day; ///< the first in the block
    Span day_words;
};

/// Reads the signature block of a document, in columns or below each other; a sheet of electronic
/// signatures too. `known` are the parties by their names and terms. In what is no agreement, long
/// tables hold no signatures.
SignatureBlockRead read_signature_block(const Document& document,
                                        const std::vector<KnownSigner>& known, bool of_agreement);

} // namespace clausula
