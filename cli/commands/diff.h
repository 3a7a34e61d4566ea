#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command diff_command;

} // namespace clausula
