#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command history_command;

} // namespace clausula
