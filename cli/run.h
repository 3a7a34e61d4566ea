#pragma once

#include "cli/exit_status.h"

#include <string>
#include <vector>

namespace clausula {

/// The whole program: reads the command line (without the program's name), runs the command and
/// says what went wrong. Never throws.
ExitStatus run_program(const std::vector<std::string>& typed);

} // namespace clausula
