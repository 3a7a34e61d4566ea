#include "ingest/facts/signature_parts.h"

#include <algorithm>

namespace clausula {

SignatureParts::SignatureParts(const Document& document) {
    for (const Clause& clause : document.clauses)
        if (clause.kind == ClauseKind::signature) spans_.push_back(clause.span);
    std::ranges::sort(spans_, {}, &Span::begin);
}

bool SignatureParts::contain(std::size_t at) const {
    const auto behind = std::ranges::upper_bound(spans_, at, {}, &Span::begin);
    return behind != spans_.begin() && std::prev(behind)->contains(at);
}

} // namespace clausula
