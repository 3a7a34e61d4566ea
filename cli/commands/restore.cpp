#include "cli/commands/restore.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/open_to_write.h"
#include "index/store/archive.h"
#include "index/store/archive_description.h"
#include "index/store/copy_archive.h"
#include "index/store/decision.h"
#include "index/store/originals.h"

namespace clausula {

namespace {

constexpr Flag flags[] = {
    {.name = "erased-in",
     .kind = FlagKind::folder,
     .value = "ARCHIVE",
     .help = "erase again what this archive has erased since the backup",
     .details = "Of the archive that the backup was made of, while it is where it was, this is "
                "done without being asked for."},
};

constexpr std::string_view examples[] = {
    "clausula --archive /srv/archive restore /mnt/backup/archive"};

/// Erases what was erased since the backup was made; an archive that is gone can't tell.
void erase_again(Archive& archive, const std::filesystem::path& backup,
                 const std::optional<std::string>& named, Console& console) {
    const std::filesystem::path source = named ? std::filesystem::path(*named) : source_of(backup);
    if (source.empty() || !same_archive(source, backup)) {
        if (named)
            throw Error(*named, "is not the archive that the backup was made of",
                        "name the one whose erasures count");
        console.note("the archive that the backup was made of is not at " + source.string() +
                     ": what it erased since then is not known here; --erased-in names it");
        return;
    }
    std::uint64_t erased = 0;
    for (const Erasure& erasure : read_erasures(source))
        if (archive.originals().has(erasure.sha512) &&
            !archive.originals().is_erased(erasure.sha512)) {
            archive.erase_again(erasure);
            ++erased;
        }
    if (erased > 0) console.note(counted(erased, "document") + " erased again");
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder))
        throw Error(folder.string(), "is not empty", "restore into a new folder");
    const CopyReport report = copy_archive(arguments.words.front(), folder);
    for (const Damage& damage : report.damages)
        console.note(std::string(name_of(damage.kind)) + ": " + damage.place.string());
    {
        Archive archive = open_to_write(folder, console);
        erase_again(archive, arguments.words.front(), arguments.text("erased-in"), console);
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
                   "that is not copied.\n\n"
                   "What was erased since the backup was made is erased again: the backup brings "
                   "nothing back.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
