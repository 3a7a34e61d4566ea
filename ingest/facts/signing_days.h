#pragma once

#include "index/model/document.h"
#include "ingest/facts/date_lines.h"

#include <vector>

namespace clausula {

/// The days on which a document was signed, the last one first, as with it an agreement is made: in
/// its first signature block (a later one is an annex's), on a sheet that proves electronic
/// signatures, else in closing lines with little but a place and a date. Of a statute they are days
/// of issue; a closing line of what nobody signs dates it.
std::vector<StatedDate> find_signing_days(const Document& document, DateLines& lines);

} // namespace clausula
