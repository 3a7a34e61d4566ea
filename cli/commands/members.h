#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command members_command;

} // namespace clausula
