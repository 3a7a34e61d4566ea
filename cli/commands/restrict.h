#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command restrict_command;

} // namespace clausula
