#pragma once

#include "index/model/error.h"

#include <span>
#include <string_view>

namespace clausula {

/// How the program ends: a stable interface, in the man page and tested.
enum class ExitStatus {
    done = 0,          ///< done, or found
    nothing = 1,       ///< nothing found, differences found, or a fixity mismatch
    failed = 2,        ///< could not do it; a query that is not understood
    with_problems = 3, ///< done, with problems in some files
    no_archive = 10,
    locked = 11,
    interrupted = 130,
};

ExitStatus exit_status(ErrorKind kind);

struct ExitMeaning {
    ExitStatus status;
    std::string_view meaning; ///< for the man page
};

std::span<const ExitMeaning> all_exit_statuses();

} // namespace clausula
