#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace clausula {

/// A command line that was understood.
struct Invocation {
    const Command* command = nullptr; ///< nullptr: only global flags were typed
    Arguments arguments;
};

/// Reads a command line, without the program's name. Global flags may stand before or after the
/// command; what follows `--` is never a flag. Throws Error that says what was meant, if it can.
Invocation parse(const std::vector<std::string>& typed);

} // namespace clausula
