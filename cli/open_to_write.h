#pragma once

#include "index/store/archive.h"

namespace clausula {

struct Arguments;
class Console;

/// Opens an archive for a command that writes to it, and warns when the end of its journal was
/// not what was noted of it. Throws as Archive::open() does.
Archive open_to_write(const std::filesystem::path& folder, Console& console,
                      Archive::Mode mode = Archive::Mode::write);
/// The same of the archive that is meant: see archive_folder().
Archive open_to_write(const Arguments& arguments, Console& console,
                      Archive::Mode mode = Archive::Mode::write);

} // namespace clausula
