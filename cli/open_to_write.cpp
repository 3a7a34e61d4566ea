#include "cli/open_to_write.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/flag.h"

namespace clausula {

Archive open_to_write(const std::filesystem::path& folder, Console& console, Archive::Mode mode) {
    Archive archive = Archive::open(folder, mode);
    if (const std::uint64_t missing = archive.missing_lines(); missing > 0)
        console.note("warning: " + (folder / "journal").string() + ": " + counted(missing, "line") +
                     " had been cut off at its end, as a line \"cut\" tells now; a backup may have "
                     "what is gone");
    return archive;
}

Archive open_to_write(const Arguments& arguments, Console& console, Archive::Mode mode) {
    return open_to_write(archive_folder(archive_settings(arguments.text("archive"))), console,
                         mode);
}

} // namespace clausula
