#pragma once

#include "cli/command.h"

#include <string>

namespace clausula {

/// `clausula help`: what there is.
std::string program_usage();

/// `clausula help COMMAND`: how one command is used.
std::string command_usage(const Command& command);

} // namespace clausula
