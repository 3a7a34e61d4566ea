#pragma once

#include "cli/render/answer.h"
#include "index/store/archive.h"

namespace clausula {

/// What a reader expects of a document, each with its words or "not stated in the document", and
/// all facts that were read out of it.
std::vector<AnswerBlock> fact_blocks(const Archive& archive, DocumentId id,
                                     const Document& document);

/// The same for programs: the fields "expected" and "facts".
Record fact_record(const Archive& archive, DocumentId id, const Document& document);

} // namespace clausula
