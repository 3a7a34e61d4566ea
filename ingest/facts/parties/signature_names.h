#pragma once

#include "ingest/facts/parties/signature_line.h"
#include "ingest/facts/parties/tokens.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

/// The words of a line of a signature block.
struct SignatureWords {
    const SignatureContext& context;
    std::vector<PartyToken> tokens;
};

/// Who signs, in the tokens [first, last): an organisation, a person, a title, or what is none of
/// these.
SignatureLine read_signing_name(const SignatureWords& words, std::size_t first, std::size_t last);

/// "For and on behalf of Acme Ltd", "För Bolaget", "Acme Oy:n puolesta".
std::optional<SignatureLine> read_on_behalf(const SignatureWords& words, std::size_t first,
                                            std::size_t last);

} // namespace clausula
