#pragma once

#include "index/language/language.h"
#include "index/model/document.h"
#include "ingest/facts/commitments/sentence.h"

#include <optional>
#include <vector>

namespace clausula {

/// A sentence, or the first sentence of a list item or of a clause that stands under a list's head.
struct Statement {
    Span span;              ///< without white space, number and bullet around it
    std::size_t clause = 0; ///< index into Document::clauses
    const Language* language = nullptr;
    std::optional<std::size_t> head; ///< the statement that it is an item of
    bool has_items = false;          ///< it is such a head
};

/// What a document states, in reading order. `names`: what it calls its parties.
std::vector<Statement> statements_of(const Document& document, const PartyNames& names);

} // namespace clausula
