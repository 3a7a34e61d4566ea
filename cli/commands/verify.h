#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command verify_command;

} // namespace clausula
