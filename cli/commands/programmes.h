#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command programmes_command;

} // namespace clausula
