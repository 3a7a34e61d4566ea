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
#include "index/store/verify.h"

#include <set>

namespace clausula {

namespace {

namespace fs = std::filesystem;

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

/// The archives whose erasures count: the one that is named, or what the backup is a copy of, also
/// by way of other backups.
std::vector<fs::path> sources_of(const fs::path& backup, const std::optional<std::string>& named,
                                 Console& console) {
    if (named) {
        if (!same_archive(*named, backup))
            throw Error(*named, "is not the archive that the backup was made of",
                        "name the one whose erasures count");
        return {*named};
    }
    constexpr std::size_t longest = 16; // backups may name one another
    std::vector<fs::path> sources;
    for (fs::path source = source_of(backup); !source.empty() && sources.size() < longest;
         source = source_of(source)) {
        if (!same_archive(source, backup)) {
            console.note(
                "the archive that the backup was made of is not at " + source.string() +
                ": what it erased or hid since then is not known here; --erased-in names it");
            break;
        }
        sources.push_back(source);
    }
    return sources;
}

/// Erases what was erased since the backup was made.
void erase_again(Archive& archive, const std::vector<fs::path>& sources, Console& console) {
    std::uint64_t erased = 0;
    for (const fs::path& source : sources)
        for (const Erasure& erasure : read_erasures(source))
            if (archive.erase_again(erasure)) ++erased;
    if (erased > 0) console.note(counted(erased, "document") + " erased again");
}

/// Hides what was restricted or redacted since the backup was made, and shows what was shown again.
void hide_again(Archive& archive, const std::vector<fs::path>& sources, Console& console) {
    std::set<std::string> known; // by their texts
    for (const Decision& decision : read_hidings(archive.folder()))
        known.insert(print_decision(decision));
    std::uint64_t made = 0;
    for (const fs::path& source : sources)
        for (const Decision& decision : read_hidings(source))
            if (known.insert(print_decision(decision)).second) try {
                    archive.decide({&decision, 1});
                    ++made;
                } catch (const Error& error) {
                    if (error.kind != ErrorKind::not_found) throw; // it came since
                }
    if (made > 0) console.note(counted(made, "decision") + " on what is hidden made again");
}

/// Copies the backup, unless a restore that was stopped has done so: erasures may be there already,
/// which a copy made again would lack. What that could not copy is missing there.
CopyReport copy_backup(const fs::path& backup, const fs::path& folder) {
    if (!fs::exists(folder / "archive.json")) return copy_archive(backup, folder);
    CopyReport report;
    report.damages = verify_archive(folder, {.sample = 0}).damages;
    std::erase_if(report.damages,
                  [](const Damage& damage) { return damage.kind != Damage::Kind::missing; });
    return report;
}

/// Whether a restore of this backup was stopped there.
bool is_unfinished(const fs::path& folder, const fs::path& backup) {
    return fs::exists(folder / "copying.json") ||
           source_of(folder) == fs::absolute(backup).lexically_normal();
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder) &&
        !is_unfinished(folder, arguments.words.front()))
        throw Error(folder.string(), "is not empty", "restore into a new folder");
    const std::vector<fs::path> sources =
        sources_of(arguments.words.front(), arguments.text("erased-in"), console);
    const CopyReport report = copy_backup(arguments.words.front(), folder);
    for (const Damage& damage : report.damages)
        console.note(std::string(name_of(damage.kind)) + ": " + damage.place.string());
    {
        Archive archive = open_to_write(folder, console);
        erase_again(archive, sources, console);
        hide_again(archive, sources, console);
        archive.write_journal("restore", "", "{}");
        archive.commit();
    }
    be_no_copy(folder); // last: until then it is a copy that may hold what was erased
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
                   "What was erased since the backup was made is erased again, and what was "
                   "restricted or redacted is hidden again: the backup brings nothing back.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
