#pragma once

#include "index/store/archive.h"

#include <optional>
#include <vector>

namespace clausula {

/// The whole document as it was written; lengths within 1/40 point.
std::optional<Document> read_document(const Database& database, DocumentId id);

/// One document's summary, or with none given everyone's, by id.
std::vector<DocumentSummary> read_summaries(const Database& database, std::optional<DocumentId> id);

/// The places that a span of a document's text touches, without reading the whole document.
std::vector<Place> read_places(const Database& database, DocumentId id, Span span);

} // namespace clausula
