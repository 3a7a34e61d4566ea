#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command versions_command;

} // namespace clausula
