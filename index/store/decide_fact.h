#pragma once

#include "index/model/document.h"
#include "index/store/decision.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clausula {

/// Carries out in a document what a person said of one of its facts, in line `line` of the journal:
/// the fact's rule becomes "decided/LINE", its confidence 1. Of a fact that the document has no
/// more nothing happens, but for one that was added. Where words of the decision were blotted out
/// since (`is_blotted`), the same sentence may read as another fact: then any of the same kind in
/// those words is meant, if none is that has the name.
///
/// A date is a fact of the kind "date", with the fields kind, first and last (or on, for both); the
/// kind of the document one of the kind "kind", with the field kind.
void decide_fact(Document& document, const FactDecision& decision, std::uint64_t line,
                 bool is_blotted = false);

/// A fact, a date or the kind of a document, as a person can say something of it.
struct NamedFact {
    std::string kind, words, name; ///< as in FactDecision
    Evidence evidence;
    std::vector<FactField> fields;
};

/// Everything of a document that something can be said of: its kind, its dates, its facts. What a
/// person numbers "12#1" is the first.
std::vector<NamedFact> named_facts(const Document& document);

} // namespace clausula
