#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command parties_command;

} // namespace clausula
