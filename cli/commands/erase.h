#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command erase_command;

} // namespace clausula
