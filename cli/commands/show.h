#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command show_command;

} // namespace clausula
