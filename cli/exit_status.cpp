#include "cli/exit_status.h"

namespace clausula {

ExitStatus exit_status(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::failure:
    case ErrorKind::query:
        return ExitStatus::failed;
    case ErrorKind::no_archive:
        return ExitStatus::no_archive;
    case ErrorKind::locked:
        return ExitStatus::locked;
    }
    return ExitStatus::failed;
}

} // namespace clausula
