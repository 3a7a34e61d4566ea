#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command blame_command;

} // namespace clausula
