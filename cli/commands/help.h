#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command help_command;

} // namespace clausula
