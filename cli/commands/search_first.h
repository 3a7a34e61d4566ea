#pragma once

#include "cli/console.h"
#include "cli/exit_status.h"
#include "index/store/archive.h"

#include <string>

namespace clausula {

/// `search --first`: in which version of each agreement a wording appeared, and in which it is no
/// more. Throws Error of kind query for what has no words.
ExitStatus search_first(const Archive& archive, const std::string& wording, bool include_restricted,
                        Console& console);

} // namespace clausula
