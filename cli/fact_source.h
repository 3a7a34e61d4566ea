#pragma once

#include "cli/render/answer.h"
#include "index/store/archive.h"

#include <map>
#include <string>

namespace clausula {

/// The words that facts were read from, of the archive that they are held in.
///
/// Keeps some dozen documents, as what is told of one subject goes to and fro between those that
/// tell it. The archive must outlive it.
class FactSources {
public:
    explicit FactSources(const Archive& archive) : archive_(archive) {}

    /// Good until the next call.
    const Document& document(DocumentId id);
    /// The whole words of a fact's evidence, white space joined; empty for what people decided.
    std::string words(const HeldFact& held);
    /// "12, p. 3: "words of the evidence"".
    StyledLine line(const HeldFact& held);
    /// document, title, page, words, span, rule, confidence.
    Record record(const HeldFact& held);

private:
    const Archive& archive_;
    std::map<DocumentId, Document> documents_;
};

} // namespace clausula
