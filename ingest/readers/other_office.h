#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// Office files that are known by their bytes but can't be read: each is refused with its name and
/// what to do. Old binary files (.doc, .xls, .ppt), encrypted ones, spreadsheets and presentations.
extern const Reader other_office_reader;

} // namespace clausula
