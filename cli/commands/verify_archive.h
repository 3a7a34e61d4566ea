#pragma once

#include "cli/exit_status.h"

namespace clausula {

struct Arguments;
class Console;

/// `clausula verify` without a folder of others: checks the archive, and mends it when told to.
ExitStatus verify_this_archive(const Arguments& arguments, Console& console);

} // namespace clausula
