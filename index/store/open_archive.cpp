#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/archive_parts.h"
#include "index/store/erase.h"
#include "index/store/migrations.h"
#include "index/store/word_index.h"
#include "index/text/redact.h"

#include <algorithm>

namespace clausula {

namespace {

/// What no line has for its digest.
const std::string no_line(64, '0');

} // namespace

std::filesystem::path index_of(const std::filesystem::path& archive) {
    return archive / "index.db";
}

std::size_t key_of(const Arrival& arrival) {
    return std::hash<std::string>()(arrival.sha512 + arrival.file.path);
}

Archive::Parts::Parts(const std::filesystem::path& where, Mode mode)
    : folder(where), originals(where) {
    if (mode != Mode::read) {
        open_for_writing(mode);
        return;
    }
    if (!std::filesystem::exists(index_of(where)))
        throw Error(where.string(), "its index is missing",
                    "`clausula rebuild` makes it again from the originals");
    database.emplace(index_of(where), Database::Mode::read);
    require_current_schema(*database);
}

void Archive::Parts::open_for_writing(Mode mode) {
    lock.emplace(folder);
    originals.prepare();
    // Not in staging/ itself, which is emptied below, after the journal was opened.
    const auto file = mode == Mode::rebuild ? folder / "staging" / "index.db" : index_of(folder);
    if (mode == Mode::rebuild)
        for (const char* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + suffix);
    else
        open_database(file);
    read_journal_again(mode);
    originals.clear_staging();
    if (mode == Mode::rebuild)
        open_database(file);
    else
        finish_erasures(*database);
    carry_out_decisions();
    note_originals();
}

void Archive::Parts::open_database(const std::filesystem::path& file) {
    database.emplace(file, Database::Mode::write);
    migrate(*database);
    prepare_words(*database);
}

void Archive::Parts::read_journal_again(Mode mode) {
    std::unordered_set<std::string> told;
    const auto file = folder / "journal";
    const auto take = [&](const JournalEntry& entry) {
        decisions.take(entry);
        if (entry.event != "ingest" || !entry.details) return;
        told.insert(entry.sha512);
        Arrival arrival{parse_arrival(*entry.details), entry.sha512};
        if (known.insert(key_of(arrival)).second) unread.push_back(std::move(arrival));
    };
    JournalReading reading = read_journal(file, [&](const JournalEntry& entry) {
        try {
            take(entry);
        } catch (const Error& error) { // its digest holds: somebody wrote it so
            throw Error(file.string() + ": line " + std::to_string(entry.number), error.message,
                        "was it written by a newer version? If not, take a backup's journal");
        }
    });
    const std::vector<Arrival> batch = originals.finish_batch();
    const bool is_lost = is_journal_lost(reading, batch);
    if (is_lost) {
        // No journal's: until all is told again, whoever opens this one finds it to be cut.
        write_head_file(file, std::max<std::uint64_t>(reading.noted_lines, 1), no_line);
        reading.head_differs = true;
    }
    journal.emplace(file, reading);
    if (reading.entries == 0) journal->append("create", "", "{}");
    if (journal->note_cut(reading)) cut = JournalCut{reading.missing(), is_lost};
    damaged_lines = reading.damaged;
    for (const Arrival& arrival : batch)
        if (!known.contains(key_of(arrival)) && !decisions.erasure_of(arrival.sha512)) {
            note_arrival(arrival);
            told.insert(arrival.sha512);
        }
    // A line that is damaged may have restricted something, and without its head nobody knows
    // whether lines were cut off.
    const bool may_lack_lines =
        cut || !reading.faults.empty() || (reading.noted_lines == 0 && reading.entries > 1);
    if (mode == Mode::rebuild || may_lack_lines) tell_again(told);
    if (may_lack_lines || !batch.empty()) journal->sync(); // staging/ is about to be emptied
    if (may_lack_lines) journal->note_head();
    std::erase_if(unread, [&](const Arrival& arrival) {
        return decisions.erasure_of(arrival.sha512) != nullptr;
    });
}

/// Not a new archive's, which has no lines and no originals but those that are on their way in.
bool Archive::Parts::is_journal_lost(const JournalReading& reading,
                                     const std::vector<Arrival>& batch) const {
    return reading.entries == 0 &&
           std::ranges::any_of(originals.all(), [&](const std::string& sha512) {
               return std::ranges::find(batch, sha512, &Arrival::sha512) == batch.end();
           });
}

void Archive::Parts::note_arrival(const Arrival& arrival) {
    known.insert(key_of(arrival));
    journal->append("ingest", arrival.sha512, print_arrival(arrival.file));
    unread.push_back(arrival);
}

void Archive::Parts::finish_erasures(Database& index) {
    std::vector<Erasure> erasures;
    for (const std::string& sha512 : decisions.take_unfinished())
        erasures.push_back(*decisions.erasure_of(sha512));
    for (const auto& [sha512, erasure] : decisions.erasures()) { // a copy may have brought it back
        Statement listed(index, sql::original_sha256);
        listed.bind(":sha512", sha512);
        if (!originals.is_erased(sha512) || listed.step()) erasures.push_back(erasure);
    }
    carry_out(erasures, originals, index, *journal);
}

/// In the index; what it has already is not unread.
void Archive::Parts::note_originals() {
    Transaction transaction(*database);
    Statement add(*database, sql::add_original), find(*database, sql::is_indexed);
    std::erase_if(unread, [&](const Arrival& arrival) {
        add.bind(":sha256", arrival.file.sha256);
        add.bind(":sha512", arrival.sha512);
        add.run();
        find.bind(":sha256", arrival.file.sha256);
        find.bind_blob(":path",
                       redact_path(arrival.file.path, decisions.words_of(arrival.file.sha256)));
        const bool is_indexed = find.step();
        find.reset();
        return is_indexed;
    });
    transaction.commit();
}

} // namespace clausula
