#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command backup_command;

} // namespace clausula
