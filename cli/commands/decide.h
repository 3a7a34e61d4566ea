#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command decide_command;

} // namespace clausula
