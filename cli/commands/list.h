#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command list_command;

} // namespace clausula
