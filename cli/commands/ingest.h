#pragma once

#include "cli/command.h"

namespace clausula {

extern const Command ingest_command;

} // namespace clausula
