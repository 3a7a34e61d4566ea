#pragma once

#include "index/model/document.h"
#include "ingest/facts/parties/party_list.h"

namespace clausula {

/// The parties that lines or rows of a table name beside what each is called: "Tilaaja: Acme Oy",
/// "Vuokralainen | Eino Vähä", "Långivare ........ Norrby kommun", "Harrow LLP    (Landlord)",
/// "Buyer  Acme Ltd". What else such lines tell, and subcontractors, are none.
std::vector<NamedParty> read_role_lines(const Text& text, Span front);

} // namespace clausula
