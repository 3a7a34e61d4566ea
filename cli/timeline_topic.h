#pragma once

#include "search/timeline.h"

#include <string>

namespace clausula {

/// What the typed words are of: an organisation of the registry by any of its names, a programme,
/// or else a query. Throws Error of kind query when that is not understood.
TimelineTopic find_topic(const Archive& archive, const Registry& registry, const std::string& typed,
                         bool include_restricted);

} // namespace clausula
