#pragma once

#include "cli/exit_status.h"
#include "cli/flag.h"

namespace clausula {

class Archive;
class Console;

/// `clausula show FIRST SECOND --parallel`: a document and its translation, side by side.
ExitStatus show_parallel(const Archive& archive, const Arguments& arguments, Console& console);

} // namespace clausula
