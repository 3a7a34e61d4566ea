#pragma once

#include "ingest/facts/parties/signature_line.h"

#include <vector>

namespace clausula {

/// What one printed line of a signature block says, as lines of its own: by columns that layout ran
/// together ("Date 1 May 2020 Date 3 May 2020"), and in each of them piece by piece ("For Acme Ltd"
/// |
/// "/s/ Jane Orr" | "Date: 1 May 2020"; "LARS EK" | "Norrby kommun" | "BankID 2023-03-14 09:58").
std::vector<std::vector<Span>> signature_pieces(const SignatureContext& context, Span line);

} // namespace clausula
