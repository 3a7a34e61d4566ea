#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command export_command;

} // namespace clausula
