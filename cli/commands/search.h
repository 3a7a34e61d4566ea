#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command search_command;

} // namespace clausula
