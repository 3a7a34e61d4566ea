#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command journal_command;

} // namespace clausula
