#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command link_command;
extern const Command unlink_command;

} // namespace clausula
