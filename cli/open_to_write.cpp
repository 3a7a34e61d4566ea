#include "cli/open_to_write.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/flag.h"

namespace clausula {

Archive open_to_write(const std::filesystem::path& folder, Console& console, Archive::Mode mode) {
    Archive archive = Archive::open(folder, mode);
    if (const auto cut = archive.journal_cut())
        console.note("warning: " + (folder / "journal").string() +
                     (cut->is_lost ? ": was lost" : ": its end is not what was noted of it") +
                     (cut->lines > 0 ? ", " + counted(cut->lines, "line") + " gone" : "") +
                     (cut->is_lost ? "; what is kept beside the originals is told again" : "") +
                     "; a line \"cut\" tells so now. A backup may have what it was");
    if (archive.damaged_lines() > 0)
        console.note("warning: " + (folder / "journal").string() + ": " +
                     counted(archive.damaged_lines(), "line") +
                     " damaged; `clausula verify` tells which, and with --against BACKUP mends it");
    return archive;
}

Archive open_to_write(const Arguments& arguments, Console& console, Archive::Mode mode) {
    return open_to_write(archive_folder(archive_settings(arguments.text("archive"))), console,
                         mode);
}

} // namespace clausula
