#include "cli/exit_status.h"

namespace clausula {

ExitStatus exit_status(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::failure:
    case ErrorKind::query:
        return ExitStatus::failed;
    case ErrorKind::not_found:
        return ExitStatus::nothing;
    case ErrorKind::no_archive:
        return ExitStatus::no_archive;
    case ErrorKind::locked:
        return ExitStatus::locked;
    }
    return ExitStatus::failed;
}

std::span<const ExitMeaning> all_exit_statuses() {
    static constexpr ExitMeaning meanings[] = {
        {ExitStatus::done, "done, or found"},
        {ExitStatus::nothing, "nothing found; with verify, something is wrong"},
        {ExitStatus::failed, "could not do it; a query or a command line that is not understood"},
        {ExitStatus::with_problems,
         "done, but some files could not be taken in or read whole, or are kept without text"},
        {ExitStatus::no_archive, "there is no archive where one was named"},
        {ExitStatus::locked, "another process writes to the archive"},
        {ExitStatus::interrupted, "interrupted; what was reported is safe in the archive"},
    };
    return meanings;
}

} // namespace clausula
