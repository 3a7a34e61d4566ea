#pragma once

#include "index/store/archive.h"
#include "index/store/decide_fact.h"

#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// A document, and one of its facts if that was named.
struct FactTarget {
    DocumentId id = 0;
    Document document;
    std::optional<NamedFact> fact;
};

/// "12#3": the document's number and, from 1, the fact's place among its facts. What a person types
/// to decide about it.
std::string fact_id(DocumentId document, std::size_t position);

/// Finds what a person named: a fact ("12#3"), or a document alone as find_document() does. Throws
/// Error of kind not_found when there is no such one.
FactTarget find_fact(const Archive& archive, std::string_view typed, bool include_restricted);

} // namespace clausula
