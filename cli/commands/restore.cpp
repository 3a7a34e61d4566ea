#include "cli/commands/restore.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "index/store/archive.h"
#include "index/store/copy_archive.h"

namespace clausula {

namespace {

constexpr std::string_view examples[] = {
    "clausula --archive /srv/archive restore /mnt/backup/archive"};

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder))
        throw Error(folder.string(), "is not empty", "restore into a new folder");
    const CopyReport report = copy_archive(arguments.words.front(), folder);
    for (const Damage& damage : report.damages)
        console.note(std::string(name_of(damage.kind)) + ": " + damage.place.string());
    {
        Archive archive = Archive::open(folder, Archive::Mode::write);
        archive.write_journal("restore", "", "{}");
        archive.commit();
    }
    console.note(counted(report.copied, "object") + " restored to " + folder.string());
    return report.damages.empty() ? ExitStatus::done : ExitStatus::nothing;
}

} // namespace

const Command restore_command = {
    .name = "restore",
    .words = "BACKUP",
    .summary = "make an archive of a backup again",
    .description = "Copies a backup into a new folder, the one that --archive names, and checks "
                   "every object on the way. Ends with 1 when something in the backup is damaged: "
                   "that is not copied.",
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
