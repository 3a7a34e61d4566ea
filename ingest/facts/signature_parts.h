#pragma once

#include "index/model/document.h"

#include <vector>

namespace clausula {

/// Where a document's signature blocks stand.
class SignatureParts {
public:
    explicit SignatureParts(const Document& document);

    /// Whether the byte is in one of them.
    bool contain(std::size_t at) const;

private:
    std::vector<Span> spans_; ///< in order; blocks don't overlap
};

} // namespace clausula
