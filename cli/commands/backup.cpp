#include "cli/commands/backup.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/render/json.h"
#include "index/store/copy_archive.h"
#include "index/store/journal.h"

namespace clausula {

namespace {

constexpr std::string_view examples[] = {"clausula backup /mnt/backup/archive"};

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    const CopyReport report = copy_archive(folder, arguments.words.front());
    for (const Damage& damage : report.damages)
        console.note(std::string(name_of(damage.kind)) + ": " + damage.place.string());
    console.note(counted(report.copied, "object") + " copied, " + std::to_string(report.unchanged) +
                 " there already" +
                 (report.damages.empty() ? "" : "; what is damaged was not copied"));
    if (source_of(folder).empty()) // the journal of a copy is that of its archive
        note_in_journal(
            folder, "backup",
            to_json({{"folder", std::filesystem::absolute(arguments.words.front()).string()},
                     {"copied", static_cast<std::int64_t>(report.copied)},
                     {"unchanged", static_cast<std::int64_t>(report.unchanged)},
                     {"damages", report.damages.size()}}));
    return report.damages.empty() ? ExitStatus::done : ExitStatus::nothing;
}

} // namespace

const Command backup_command = {
    .name = "backup",
    .words = "DIR",
    .summary = "copy the archive, also while it is written to",
    .description =
        "Makes DIR an archive like this one: every object, the journal and the index, as they were "
        "at one moment. Each object that is copied is read back and checked; all of it is safe on "
        "disk at the end. Into a backup that is there already only what changed is copied: objects "
        "with another version, or whose files are missing or of another size; `clausula --archive "
        "DIR verify` reads every byte of it. A backup can be searched and verified as it is, "
        "`verify --against` mends from it, and `restore` makes an archive of it again.\n\n"
        "Ends with 1 when something in the archive is damaged or missing: that is not copied, and "
        "an older copy of it is kept. An archive that is older than the backup, or whose journal "
        "is damaged where the backup's is whole, is refused.",
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
