#pragma once

#include "cli/render/answer.h"
#include "index/store/archive.h"

namespace clausula {

/// The commitments of two documents side by side: kept, widened, narrowed, changed, dropped, new,
/// and what that was judged by.
Answer compared_commitments(const Archive& archive, DocumentId before, DocumentId after);

} // namespace clausula
