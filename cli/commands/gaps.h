#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command gaps_command;

} // namespace clausula
