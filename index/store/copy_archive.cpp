#include "index/store/copy_archive.h"

#include "index/files/durable_file.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/check_object.h"
#include "index/store/archive_description.h"
#include "index/store/database.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "index/store/replace_index.h"
#include "index/store/write_lock.h"

namespace clausula {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_size = 64;
constexpr const char* source_name = "copy-of"; // holds the path of the archive

/// A folder for the copy: new or empty, or with a copy of the same archive in it.
void prepare(const fs::path& from, const fs::path& to) {
    fs::create_directories(to);
    const bool is_copy = fs::exists(to / "archive.json") || fs::exists(to / "copying.json") ||
                         fs::exists(to / "copying.json.new"); // stopped at its first step
    if (!is_copy && !fs::is_empty(to))
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

    explicit JournalNow(const fs::path& journal) {
        if (fs::exists(head_file_of(journal))) head = read_whole_file(head_file_of(journal));
        lines = read_whole_file(journal);
        lines.resize(lines.rfind('\n') + 1);
    }
};

bool same_inventory(const fs::path& one, const fs::path& other) {
    const char* sidecar = "inventory.json.sha512";
    return fs::exists(other / sidecar) &&
           read_whole_file(one / sidecar) == read_whole_file(other / sidecar);
}

/// Copies objects some dozen at a time, as making them safe costs the same for one and for all.
class ObjectCopier {
public:
    ObjectCopier(const fs::path& from, const fs::path& to, CopyReport& report)
        : from_(from), to_(to), staging_(to / "staging"), report_(report) {}

    void copy(const std::string& sha512) {
        const fs::path object = from_.object_of(sha512), made = staging_ / sha512;
        fs::remove_all(made);
        fs::copy(object, made, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
        std::uint64_t bytes = 0;
        const std::vector<Damage> damages = check_object(made, "urn:sha512:" + sha512, bytes);
        for (Damage damage : damages) {
            damage.place = object / damage.place.lexically_relative(made);
            report_.damages.push_back(std::move(damage));
        }
        if (!damages.empty()) {
            fs::remove_all(made);
            return;
        }
        batch_.push_back(sha512);
        if (batch_.size() >= batch_size) put_in_place();
    }

    void put_in_place() {
        sync_file_system(staging_);
        for (const std::string& sha512 : batch_) {
            const fs::path place = to_.object_of(sha512), made = staging_ / sha512;
            if (fs::exists(place)) {
                exchange(made, place);
                fs::remove_all(made);
            } else {
                fs::create_directories(place.parent_path());
                rename_to_free_name(made, place);
            }
            ++report_.copied;
        }
        batch_.clear();
    }

private:
    Originals from_, to_;
    fs::path staging_;
    CopyReport& report_;
    std::vector<std::string> batch_;
};

/// Whether the journal begins with all that the copy's tells; one that is damaged counts as none.
bool goes_on(const fs::path& journal, const fs::path& copy) {
    const JournalReading known = read_journal(copy, [](const JournalEntry&) {});
    bool found = known.entries == 0 || !known.faults.empty();
    read_journal(journal, [&](const JournalEntry& entry) {
        found = found || (entry.number == known.entries && entry.digest == known.head);
    });
    return found;
}

} // namespace

CopyReport copy_archive(const fs::path& from, const fs::path& to) {
    require_archive(from);
    prepare(from, to);
    const WriteLock lock(to);
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
    const JournalNow journal(from / "journal");
    ObjectCopier copier(from, to, report);
    const Originals here(from);
    for (const std::string& sha512 : here.all())
        if (same_inventory(here.object_of(sha512), there.object_of(sha512)))
            ++report.unchanged;
        else
            copier.copy(sha512);
    copier.put_in_place();
    sync_file_system(to); // before anything tells of them
    if (goes_on(from / "journal", to / "journal")) {
        fs::remove(head_file_of(to / "journal")); // of another journal, perhaps
        write_durably(to / "journal", to / "staging" / "journal", journal.lines);
        if (!journal.head.empty())
            write_durably(head_file_of(to / "journal"), to / "staging" / "noted", journal.head);
    } else {
        report.damages.push_back({Damage::Kind::changed, from / "journal",
                                  "it lacks lines that the copy's has, which is left as it was"});
    }
    write_durably(to / source_name, to / "staging" / source_name,
                  fs::absolute(from).lexically_normal().string());
    if (fs::exists(index)) replace_index(Database(index, Database::Mode::read), to / "index.db");
    there.clear_staging();
    sync_file_system(to);
    if (fs::exists(to / "copying.json")) fs::rename(to / "copying.json", to / "archive.json");
    sync_folder(to);
    return report;
}

fs::path source_of(const fs::path& copy) {
    const fs::path note = copy / source_name;
    return fs::exists(note) ? fs::path(read_whole_file(note)) : fs::path();
}

} // namespace clausula
