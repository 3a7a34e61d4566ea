#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command orgs_command;

} // namespace clausula
