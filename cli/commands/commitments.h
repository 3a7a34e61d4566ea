#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command commitments_command;

} // namespace clausula
