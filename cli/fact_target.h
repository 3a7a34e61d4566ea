#pragma once

#include "index/store/archive.h"
#include "index/store/decide_fact.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A document, and those of its facts that were named.
struct FactTarget {
    DocumentId id = 0;
    Document document;
    std::vector<NamedFact> facts;
};

/// "12#3": the document's number and, from 1, the fact's place among its facts. What a person types
/// to decide about it.
std::string fact_id(DocumentId document, std::size_t position);

/// Finds what a person named: a fact ("12#3"), those from one to another ("12#3-9"), or a document
/// alone as find_document() does. Throws Error of kind not_found when there is no such one.
FactTarget find_facts(const Archive& archive, std::string_view typed, bool include_restricted);

} // namespace clausula
