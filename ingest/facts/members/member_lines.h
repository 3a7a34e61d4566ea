#pragma once

#include "ingest/facts/members/column_heads.h"
#include "ingest/facts/members/seat.h"

#include <vector>

namespace clausula {

/// Reads a paragraph of a list of members that is no table: "Anna Kukka, neuvottelujohtaja, KT,
/// pj.", "Puheenjohtaja: Anna Kukka", "Siht. Hietaranta Satu. Vara: Mäkirinne Arto.". `section` is
/// what was said above; a line that says it anew changes it. No seats when it is something else.
std::vector<PrintedSeat> read_member_lines(const Text& text, const Paragraph& paragraph,
                                           SectionHead& section);

/// Reads who has a role in a body out of sentences: "Tekryn puheenjohtajana toimii KT:n
/// neuvottelujohtaja Anna Kukka.", "Ordförande för gruppen är …".
std::vector<PrintedSeat> read_member_sentences(const Text& text, Span paragraph);

} // namespace clausula
