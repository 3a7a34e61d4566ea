#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command redact_command;

} // namespace clausula
