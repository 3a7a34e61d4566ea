#pragma once

#include "index/model/document.h"
#include "ingest/facts/parties/signature_line.h"

#include <vector>

namespace clausula {

/// What stands in one column of one row of a block.
struct SignatureUnit {
    int row = 0; ///< the same for cells side by side
    int column = 0;
    bool cell = false;
    std::vector<Span> lines;
};

/// What may be the signature blocks of a document, column by column: what layout has side by side
/// is of one row, and lines that hold several columns are cut. In what is no agreement, long tables
/// are none of it.
std::vector<SignatureUnit> signature_units(const Document& document,
                                           const SignatureContext& context, bool of_agreement);

} // namespace clausula
