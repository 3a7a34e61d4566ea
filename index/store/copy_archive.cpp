#include "index/store/copy_archive.h"

#include "index/files/durable_file.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/store/archive_description.h"
#include "index/store/copy_objects.h"
#include "index/store/database.h"
#include "index/store/decision.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "index/store/part_of_archive.h"
#include "index/store/replace_index.h"
#include "index/store/unfinished_restore.h"
#include "index/store/write_lock.h"

#include <set>

namespace clausula {

namespace {

namespace fs = std::filesystem;

constexpr const char* source_name = "copy-of"; // holds the path of the archive

/// A folder for the copy: new or empty, or with a copy of the same archive in it.
void prepare(const fs::path& from, const fs::path& to) {
    fs::path place = fs::absolute(to).lexically_normal();
    if (!place.has_filename()) place = place.parent_path(); // it ended with a slash
    if (const auto around = archive_of(place.parent_path()))
        throw Error(to.string(), "lies in the archive " + around->string(),
                    "name a folder elsewhere, best on another disk");
    if (fs::exists(to / "archive.json") && source_of(to).empty())
        throw Error(to.string(), "is an archive itself, and no backup of one",
                    "name an empty folder, or a new one");
    fs::create_directories(to);
    const bool is_copy = fs::exists(to / "archive.json") || fs::exists(to / "copying.json") ||
                         fs::exists(to / "copying.json.new"); // stopped at its first step
    if (!is_copy && !is_restoring(to) && !fs::is_empty(to))
        throw Error(to.string(), "holds something else", "name an empty folder, or a new one");
    const std::string description = read_whole_file(from / "archive.json");
    for (const char* name : {"archive.json", "copying.json"})
        if (fs::exists(to / name) && read_whole_file(to / name) != description)
            throw Error(to.string(), "holds a copy of another archive",
                        "name an empty folder, or a new one");
    // Becomes archive.json when the copy is whole.
    if (!fs::exists(to / "archive.json"))
        write_durably(to / "copying.json", to / "copying.json.new", description);
}

/// The whole lines of the journal as it is now, and how far it went a moment ago.
struct JournalNow {
    std::string head, lines;
    JournalReading reading;
    std::set<std::string> kept; ///< the digests of the originals that it tells of

    /// Throws Error where this journal is damaged, or older than the copy's: what the copy tells
    /// of (an erasure, a restriction) would be undone.
    JournalNow(const fs::path& journal, const fs::path& copy) {
        if (fs::exists(head_file_of(journal))) head = read_whole_file(head_file_of(journal));
        lines = read_whole_file(journal);
        const JournalReading known = read_journal(copy, [](const JournalEntry&) {});
        bool goes_on = known.entries == 0 || !known.faults.empty(); // a damaged one counts as none
        reading = read_journal(journal, [&](const JournalEntry& entry) {
            goes_on = goes_on || (entry.number == known.entries && entry.digest == known.head);
            if (entry.event == "ingest") kept.insert(entry.sha512);
        });
        lines.resize(std::min<std::uintmax_t>(lines.size(), reading.whole));
        const bool is_copy_whole = known.entries > 0 && known.faults.empty();
        const std::string hint =
            "`clausula verify --against " + copy.parent_path().string() +
            "` mends a damaged journal; a backup of an older archive goes to a new folder";
        if (!goes_on)
            throw Error(journal.string(), "lacks lines that the copy's journal has", hint);
        if (is_copy_whole && !reading.faults.empty())
            throw Error(journal.string(),
                        "line " + std::to_string(reading.faults.front().line) + " " +
                            reading.faults.front().message + "; the copy's is whole",
                        hint);
    }
};

/// What people add to the program's own, by hand.
void copy_words(const fs::path& from, const fs::path& to) {
    for (const char* name : {"glossary", "organisations.toml"}) {
        if (fs::exists(from / name))
            write_durably(to / name, to / "staging" / name, read_whole_file(from / name));
        else
            fs::remove(to / name);
    }
}

/// Of a journal that is damaged nobody can tell whether it is older than the copy's: what the copy
/// has as erased must not come back.
void require_no_older(const Originals& here, const Originals& there) {
    for (const std::string& sha512 : there.all())
        if (there.is_erased(sha512) && here.has(sha512) && !here.is_erased(sha512))
            throw Error(here.object_of(sha512).string(), "is erased in the copy, and is not here",
                        "a backup of an older archive goes to a new folder");
}

CopyReport copy_once(const fs::path& from, const fs::path& to) {
    CopyReport report;
    Originals there(to);
    there.prepare();
    there.clear_staging();
    // Read in this order, every row has its line, and every line its original: what comes meanwhile
    // is only more than the step before knows of. Written in the other, so that a copy that was
    // there already stays whole at every moment.
    const fs::path index = to / "staging" / "index.db";
    if (fs::exists(from / "index.db"))
        replace_index(Database(from / "index.db", Database::Mode::read), index);
    const JournalNow journal(from / "journal", to / "journal");
    require_no_older(Originals(from), there);
    for (const JournalFault& fault : journal.reading.faults)
        report.damages.push_back({Damage::Kind::changed, from / "journal",
                                  "line " + std::to_string(fault.line) + " " + fault.message});
    copy_objects(from, to, journal.kept, report);
    sync_file_system(to);                     // before anything tells of them
    fs::remove(head_file_of(to / "journal")); // of another journal, perhaps
    write_durably(to / "journal", to / "staging" / "journal", journal.lines);
    if (!journal.head.empty())
        write_durably(head_file_of(to / "journal"), to / "staging" / "noted", journal.head);
    copy_words(from, to);
    write_durably(to / source_name, to / "staging" / source_name,
                  fs::absolute(from).lexically_normal().string());
    if (fs::exists(index))
        replace_index(Database(index, Database::Mode::read), to / "index.db");
    else // an older one would tell of what was erased since
        for (const char* name : {"index.db", "index.db-wal", "index.db-shm"}) fs::remove(to / name);
    there.clear_staging();
    sync_file_system(to);
    return report;
}

} // namespace

CopyReport copy_archive(const fs::path& from, const fs::path& to) {
    require_archive(from);
    prepare(from, to);
    const WriteLock lock(to);
    CopyReport report;
    // What is erased while it is copied must not stay in the copy: it may have been copied before.
    constexpr int most = 5;
    for (int round = 1;; ++round) {
        const std::size_t erased = read_erasures(from).size();
        report = copy_once(from, to);
        if (read_erasures(from).size() == erased) break;
        if (round == most)
            throw Error(from.string(), "documents are erased all the while it is copied",
                        "run it again when that is done");
    }
    if (fs::exists(to / "copying.json")) fs::rename(to / "copying.json", to / "archive.json");
    sync_folder(to);
    return report;
}

fs::path source_of(const fs::path& copy) {
    const fs::path note = copy / source_name;
    return fs::exists(note) ? fs::path(read_whole_file(note)) : fs::path();
}

void be_no_copy(const fs::path& archive) {
    fs::remove(archive / source_name);
    sync_folder(archive);
}

} // namespace clausula
