#pragma once

#include "index/model/document.h"
#include "ingest/facts/commitments/setting.h"

namespace clausula {

/// Appends what tables of tasks say: each row below a header such as "Tehtävä | Kuka | Milloin" is
/// something that somebody has to do, by when. Tables without a column of tasks and one of those
/// who do them are left alone.
void read_task_tables(Document& document, const Setting& setting);

} // namespace clausula
