#pragma once

#include "cli/render/answer.h"
#include "index/store/archive.h"

#include <optional>
#include <string>

namespace clausula {

/// The words that facts were read from, of the archive that they are held in.
///
/// Keeps the document that was asked for last, so it is cheapest by document. The archive must
/// outlive it.
class FactSources {
public:
    explicit FactSources(const Archive& archive) : archive_(archive) {}

    const Document& document(DocumentId id);
    /// The whole words of a fact's evidence, white space joined; empty for what people decided.
    std::string words(const HeldFact& held);
    /// "12, p. 3: "words of the evidence"".
    StyledLine line(const HeldFact& held);
    /// document, title, page, words, span, rule, confidence.
    Record record(const HeldFact& held);

private:
    const Archive& archive_;
    DocumentId id_ = 0;
    std::optional<Document> document_;
};

} // namespace clausula
