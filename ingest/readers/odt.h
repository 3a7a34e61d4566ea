#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// OpenDocument texts (ISO/IEC 26300). A page ends where LibreOffice noted that it broke one, else
/// where the writer did.
extern const Reader odt_reader;

/// What an OpenDocument container says it holds, "application/vnd.oasis.opendocument.text"; empty
/// for other files.
std::string opendocument_media_type(std::string_view bytes);

} // namespace clausula
