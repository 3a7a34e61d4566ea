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
#include "index/store/unfinished_restore.h"
#include "index/store/verify.h"
#include "ingest/refresh_facts.h"
#include "versions/identity/recognise.h"

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
    std::vector<Decision> made;
    for (const fs::path& source : sources)
        for (Decision& decision : read_hidings(source)) {
            const bool is_here = archive.find_by_sha256(decision.sha256).has_value();
            if (is_here && known.insert(print_decision(decision)).second)
                made.push_back(std::move(decision));
        }
    archive.decide(made);
    if (!made.empty())
        console.note(counted(made.size(), "decision") + " on what is hidden made again");
}

/// Copies the backup, unless a restore that was stopped has done so: erasures may be there already,
/// which a copy made again would lack. What that could not copy is missing there.
CopyReport copy_backup(const fs::path& backup, const fs::path& folder) {
    if (!fs::exists(folder / "archive.json")) return copy_archive(backup, folder);
    if (!same_archive(backup, folder))
        throw Error(folder.string(), "holds what was restored of another archive's backup",
                    "restore into a new folder");
    CopyReport report;
    report.damages = verify_archive(folder, {.sample = 0}).damages;
    std::erase_if(report.damages,
                  [](const Damage& damage) { return damage.kind != Damage::Kind::missing; });
    return report;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    const fs::path backup = arguments.words.front();
    if (fs::exists(folder) && !fs::is_empty(folder) && !is_restoring(folder))
        throw Error(folder.string(), "is not empty", "restore into a new folder");
    const std::vector<fs::path> sources = sources_of(backup, arguments.text("erased-in"), console);
    require_archive(backup);
    begin_restore(folder);
    const CopyReport report = copy_backup(backup, folder);
    for (const Damage& damage : report.damages)
        console.note(std::string(name_of(damage.kind)) + ": " + damage.place.string());
    {
        Archive archive = open_to_write(folder, console);
        erase_again(archive, sources, console);
        hide_again(archive, sources, console);
        refresh_facts(archive); // of what is left
        Recogniser(archive).recognise_missing();
        archive.write_journal("restore", "", "{}");
        archive.commit();
    }
    end_restore(folder); // last: until then it may hold what was erased
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
