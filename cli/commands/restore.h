#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command restore_command;

} // namespace clausula
