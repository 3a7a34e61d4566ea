#include "index/store/archive.h"

#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/archive_description.h"
#include "index/store/database.h"
#include "index/store/decision_rows.h"
#include "index/store/decisions.h"
#include "index/store/document_reader.h"
#include "index/store/document_writer.h"
#include "index/store/erase.h"
#include "index/store/journal.h"
#include "index/store/migrations.h"
#include "index/store/originals.h"
#include "index/store/replace_index.h"
#include "index/store/row_digest.h"
#include "index/store/source_rows.h"
#include "index/store/write_lock.h"
#include "index/text/redact.h"

#include <cassert>
#include <set>
#include <unordered_set>
#include <utility>

namespace clausula {

namespace {

std::filesystem::path index_of(const std::filesystem::path& folder) { return folder / "index.db"; }

/// An original and a path at which its bytes were seen, as one number: two of them are taken for
/// one once in 2^64, and then the index lacks a path.
std::size_t key_of(const Arrival& arrival) {
    return std::hash<std::string>()(arrival.sha512 + arrival.file.path);
}

} // namespace

/// An archive that is open, in the order in which its parts are opened.
struct Archive::Parts {
    std::filesystem::path folder;
    std::optional<WriteLock> lock; // first in, last out
    Originals originals;
    std::optional<Database> database;
    std::optional<Journal> journal;
    std::unordered_set<std::size_t> known; ///< key_of() each arrival in the journal
    std::vector<Arrival> unread;
    Decisions decisions;

    Parts(const std::filesystem::path& where, Mode mode) : folder(where), originals(where) {
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

    void open_for_writing(Mode mode) {
        lock.emplace(folder);
        originals.prepare();
        // Not in staging/ itself, which is emptied below, after the journal was opened.
        const auto file =
            mode == Mode::rebuild ? folder / "staging" / "index.db" : index_of(folder);
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

    void open_database(const std::filesystem::path& file) {
        database.emplace(file, Database::Mode::write);
        migrate(*database);
    }

    void read_journal_again(Mode mode) {
        std::unordered_set<std::string> told;
        const auto file = folder / "journal";
        const JournalReading reading = read_journal(file, [&](const JournalEntry& entry) {
            decisions.take(entry);
            if (entry.event != "ingest" || !entry.details) return;
            told.insert(entry.sha512);
            Arrival arrival{parse_arrival(*entry.details), entry.sha512};
            if (known.insert(key_of(arrival)).second) unread.push_back(std::move(arrival));
        });
        journal.emplace(file, reading);
        if (reading.entries == 0) journal->append("create", "", "{}");
        const std::vector<Arrival> batch = originals.finish_batch();
        for (const Arrival& arrival : batch)
            if (!known.contains(key_of(arrival)) && !decisions.erasure_of(arrival.sha512)) {
                note_arrival(arrival);
                told.insert(arrival.sha512);
            }
        if (mode == Mode::rebuild) note_untold(told);
        if (!batch.empty()) journal->sync(); // staging/ is about to be emptied
        std::erase_if(unread, [&](const Arrival& arrival) {
            return decisions.erasure_of(arrival.sha512) != nullptr;
        });
    }

    /// What only a journal that was lost told of.
    void note_untold(const std::unordered_set<std::string>& told) {
        for (const std::string& sha512 : originals.all())
            if (told.contains(sha512) || decisions.erasure_of(sha512) != nullptr)
                continue;
            else if (originals.is_erased(sha512))
                tell(originals.erasure_of(sha512).decision, sha512);
            else
                note_arrival(originals.arrival_of(sha512));
    }

    void note_arrival(const Arrival& arrival) {
        known.insert(key_of(arrival));
        journal->append("ingest", arrival.sha512, print_arrival(arrival.file));
        unread.push_back(arrival);
    }

    /// The line in the journal is the decision: whatever follows from it, the next writer does when
    /// a crash cut it short.
    void tell(const Decision& decision, const std::string& sha512) {
        const std::string details = print_decision(decision);
        const std::string event(name_of(decision.act));
        const std::uint64_t number = journal->append(event, sha512, details);
        decisions.take({number, decision.at, event, sha512, details});
    }

    void finish_erasures(Database& index) {
        std::vector<Erasure> erasures;
        for (const std::string& sha512 : decisions.take_unfinished())
            erasures.push_back(*decisions.erasure_of(sha512));
        for (const auto& [sha512, erasure] : decisions.erasures())
            if (!originals.is_erased(sha512)) erasures.push_back(erasure); // a copy brought it back
        carry_out(erasures, originals, index, *journal);
    }

    void erase(const Decision& decision, std::span<const std::string> holders) {
        std::vector<Erasure> erasures;
        for (const std::string& sha512 : holders) {
            tell(decision, sha512);
            erasures.push_back({sha512, decision});
        }
        journal->sync();
        write_decisions(*database, decisions);
        carry_out(erasures, originals, *database, *journal);
        std::erase_if(unread, [&](const Arrival& arrival) {
            return decisions.erasure_of(arrival.sha512) != nullptr;
        });
    }

    /// Throws unless only the document itself would go.
    void require_no_bundle(const Decision& decision, std::span<const std::string> holders) {
        std::set<DocumentId> going;
        bool any_bundle = false;
        for (const std::string& sha512 : holders) {
            Statement original(*database, sql::original_sha256);
            original.bind(":sha512", sha512);
            original.step();
            any_bundle = any_bundle || original.text(0) != decision.sha256;
            Statement row(*database, sql::documents_of_original);
            row.bind(":sha256", original.text(0));
            while (row.step()) going.insert(row.integer(0));
        }
        if (!any_bundle) return;
        std::string documents;
        for (DocumentId id : going)
            documents += (documents.empty() ? "" : ", ") + std::to_string(id);
        throw Error(decision.sha256,
                    "came in a bundle, which is kept whole: with it would go the documents " +
                        documents + " and whatever else is in it",
                    "say --with-bundle, and take in the others by themselves");
    }

    /// First in the objects, then in the index.
    void carry_out_decisions() {
        for (const Decisions::Told* told : decisions.told()) keep(*told);
        write_decisions(*database, decisions);
    }

    /// Beside the original that the decision is about, under the number of the journal's line.
    void keep(const Decisions::Told& told) {
        std::string number = std::to_string(told.number);
        number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
        const std::string name = "decision-" + number + ".json";
        // An object that is lost or damaged is verify's to tell of: the decision stands all the
        // same.
        if (originals.has(told.sha512) && !originals.has_file(told.sha512, name))
            originals.add_file(told.sha512, name, print_decision(told.decision) + "\n",
                               "Decided: " + std::string(name_of(told.decision.act)));
    }

    /// The originals that hold a document, as SHA-512.
    std::vector<std::string> holders_of(const std::string& sha256) {
        std::vector<std::string> holders;
        Statement row(*database, sql::holders);
        row.bind(":sha256", sha256);
        while (row.step()) holders.emplace_back(row.text(0));
        if (holders.empty())
            throw Error(ErrorKind::not_found, sha256, "no original with this SHA-256 is kept");
        return holders;
    }

    /// In the index; what it has already is not unread.
    void note_originals() {
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

    Database& index() { return *database; }
};

Archive::Archive(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Archive::Archive(Archive&&) noexcept = default;

Archive& Archive::operator=(Archive&&) noexcept = default;

Archive::~Archive() = default;

Archive Archive::create(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Error(folder.string(), "making the folder failed: " + error.message(),
                    "look whether there is room and you have the rights, then run it again");
    std::filesystem::remove(folder / "archive.json.new"); // a crash's
    if (!std::filesystem::is_empty(folder))
        throw Error(folder.string(), "an archive is made in an empty folder, and this one is not",
                    "name a folder that does not exist yet");
    describe_archive(folder);
    return open(folder, Mode::write);
}

Archive Archive::open(const std::filesystem::path& folder, Mode mode) {
    require_archive(folder);
    return Archive(std::make_unique<Parts>(folder, mode));
}

const std::filesystem::path& Archive::folder() const { return parts_->folder; }

void Archive::take_in(std::span<const Incoming> files) {
    if (files.empty()) return;
    std::vector<Arrival> batch;
    for (const Incoming& file : files) {
        parts_->originals.stage(file.arrival, file.bytes);
        batch.push_back(file.arrival);
    }
    parts_->originals.put_in_place(batch);
    Transaction transaction(parts_->index());
    Statement add(parts_->index(), sql::add_original);
    for (const Incoming& file : files) {
        const Arrival& arrival = file.arrival;
        if (!parts_->known.insert(key_of(arrival)).second) continue;
        parts_->journal->append("ingest", arrival.sha512, print_arrival(arrival.file));
        add.bind(":sha256", arrival.file.sha256);
        add.bind(":sha512", arrival.sha512);
        add.run();
    }
    parts_->journal->sync();
    transaction.commit();
    parts_->originals.forget_batch();
}

void Archive::refuse(const SourceFile& file, const std::string& why) {
    parts_->journal->append("refused", "", print_refusal(file, why));
}

std::vector<Arrival> Archive::take_unread() { return std::exchange(parts_->unread, {}); }

DocumentId Archive::add(const Document& document) {
    Transaction transaction(parts_->index());
    const auto words = parts_->decisions.words_of(document.file.sha256);
    const DocumentId id =
        write_document(parts_->index(), words.empty() ? document : redact(document, words));
    forget_file_digest(parts_->index(), document.file.sha256);
    note_document_digest(parts_->index(), id);
    transaction.commit();
    return id;
}

void Archive::add_path(DocumentId document, const SourceFile& file) {
    Transaction transaction(parts_->index());
    Statement add(parts_->index(), sql::add_sighting);
    add.bind(":document", document);
    bind_sighting(add, redact(file, parts_->decisions.words_of(file.sha256)));
    add.run();
    if (parts_->index().changes() > 0) note_document_digest(parts_->index(), document);
    transaction.commit();
}

void Archive::add_undocumented(const SourceFile& file, const Undocumented& why) {
    Transaction transaction(parts_->index());
    Statement add(parts_->index(), sql::add_undocumented);
    add.bind(":sha256", file.sha256);
    add.bind(":size", static_cast<std::int64_t>(file.size));
    bind_sighting(add, file);
    add.bind(":format", why.format);
    add.bind(":reader_version", why.reader_version);
    add.bind(":error", why.error);
    add.bind(":hint", why.hint);
    add.run();
    note_file_digest(parts_->index(), file.sha256);
    transaction.commit();
}

void Archive::decide(const Decision& decision) {
    assert(decision.act != Decision::Act::erase);
    for (const std::string& sha512 : parts_->holders_of(decision.sha256))
        parts_->tell(decision, sha512);
    parts_->journal->sync();
    parts_->carry_out_decisions();
}

void Archive::erase(const Decision& decision, bool with_bundle) {
    assert(decision.act == Decision::Act::erase);
    const auto holders = parts_->holders_of(decision.sha256);
    if (!with_bundle) parts_->require_no_bundle(decision, holders);
    parts_->erase(decision, holders);
}

void Archive::erase_again(const Erasure& erasure) {
    if (!parts_->originals.has(erasure.sha512) ||
        parts_->decisions.erasure_of(erasure.sha512) != nullptr)
        return;
    parts_->erase(erasure.decision, {&erasure.sha512, 1});
}

const Erasure* Archive::find_erasure(const std::string& sha256, const std::string& sha512) const {
    const Erasure* erasure = parts_->decisions.erasure_of(sha512);
    return erasure != nullptr ? erasure : parts_->decisions.erasure_of_document(sha256);
}

void Archive::write_journal(std::string_view event, std::string_view sha512,
                            std::string_view details) {
    parts_->journal->append(event, sha512, details);
}

void Archive::commit() {
    parts_->journal->sync();
    parts_->index().run("PRAGMA wal_checkpoint(PASSIVE)");
}

void Archive::replace_index() {
    clausula::replace_index(parts_->index(), index_of(parts_->folder));
    parts_->database.reset();
    parts_->originals.clear_staging();
    Database index(index_of(parts_->folder), Database::Mode::write);
    parts_->finish_erasures(index);
}

std::vector<DocumentSummary> Archive::list() const {
    return read_summaries(parts_->index(), std::nullopt);
}

std::optional<DocumentSummary> Archive::summary(DocumentId id) const {
    std::vector<DocumentSummary> found = read_summaries(parts_->index(), id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Document> Archive::document(DocumentId id) const {
    return read_document(parts_->index(), id);
}

std::optional<DocumentId> Archive::find_by_sha256(std::string_view sha256) const {
    Statement find(parts_->index(), sql::find_document);
    find.bind(":sha256", sha256);
    if (!find.step()) return std::nullopt;
    return find.integer(0);
}

std::optional<Undocumented> Archive::find_undocumented(std::string_view sha256) const {
    Statement find(parts_->index(), sql::find_undocumented);
    find.bind(":sha256", sha256);
    if (!find.step()) return std::nullopt;
    return Undocumented{.format = std::string(find.text(0)),
                        .reader_version = static_cast<int>(find.integer(1)),
                        .error = std::string(find.text(2)),
                        .hint = std::string(find.text(3))};
}

std::vector<SourceFile> Archive::paths(DocumentId id) const {
    Statement row(parts_->index(), sql::sightings_of);
    row.bind(":document", id);
    std::vector<SourceFile> files;
    while (row.step()) files.push_back(read_source_file(row, 0));
    return files;
}

std::filesystem::path Archive::original_path(std::string_view sha256) const {
    Statement find(parts_->index(), sql::find_original);
    find.bind(":sha256", sha256);
    if (!find.step())
        throw Error(ErrorKind::not_found, std::string(sha256),
                    "no original with this SHA-256 is kept");
    return parts_->originals.path_of(find.text(0));
}

const Originals& Archive::originals() const { return parts_->originals; }

Database& Archive::database() { return parts_->index(); }

const Database& Archive::database() const { return parts_->index(); }

} // namespace clausula
