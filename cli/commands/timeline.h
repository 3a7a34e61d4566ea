#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command timeline_command;

} // namespace clausula
