#pragma once

#include "index/model/document.h"

namespace clausula {

/// Tells of the commitments which of the document's parties their actors stand for: all of them
/// ("osapuolet"), the one that the word is defined for ("the Supplier"), that is alone on that side
/// ("arbetsgivaren"), or that alone has the word in its name ("kommunen"). Adds a field `party` for
/// each, with the words of its name; none where more than one reading is left.
void name_parties(Document& document);

} // namespace clausula
