#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command rebuild_command;

} // namespace clausula
