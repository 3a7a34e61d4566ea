#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command cite_command;

} // namespace clausula
