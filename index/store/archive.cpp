#include "index/store/archive.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/archive_description.h"
#include "index/store/archive_parts.h"
#include "index/store/document_reader.h"
#include "index/store/document_writer.h"
#include "index/store/fact_rows.h"
#include "index/store/replace_index.h"
#include "index/store/row_digest.h"
#include "index/store/source_rows.h"
#include "index/store/unfinished_restore.h"
#include "index/store/upgrade.h"
#include "index/text/redact.h"

#include <utility>

namespace clausula {

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
    if (mode == Mode::read || !needs_upgrade(folder)) {
        require_archive(folder);
        if (mode == Mode::read) require_restored(folder);
        return Archive(std::make_unique<Parts>(folder, mode));
    }
    {
        const WriteLock lock(folder);
        begin_upgrade(folder);
    }
    {
        Archive upgraded(std::make_unique<Parts>(folder, Mode::write));
        finish_upgrade(upgraded);
    }
    return Archive(std::make_unique<Parts>(folder, mode)); // which finds everything unread
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

std::optional<JournalCut> Archive::journal_cut() const { return parts_->cut; }

std::uint64_t Archive::damaged_lines() const { return parts_->damaged_lines; }

DocumentId Archive::add(const Document& document) {
    Transaction transaction(parts_->index());
    const auto words = parts_->decisions.words_of(document.file.sha256);
    const DocumentId id = write_document(
        parts_->index(), parts_->decided(words.empty() ? document : redact(document, words)));
    forget_file_digest(parts_->index(), document.file.sha256);
    note_document_digest(parts_->index(), id);
    transaction.commit();
    return id;
}

void Archive::replace_facts(DocumentId id, const Document& document) {
    Transaction transaction(parts_->index());
    clausula::replace_facts(parts_->index(), id, parts_->decided(document));
    note_document_digest(parts_->index(), id);
    transaction.commit();
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

void Archive::write_journal(std::string_view event, std::string_view sha512,
                            std::string_view details) {
    parts_->journal->append(event, sha512, details);
}

void Archive::commit() {
    parts_->journal->sync();
    parts_->journal->note_head();
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

std::vector<HeldFact> Archive::facts(const FactsWanted& wanted) const {
    return read_facts(database(), wanted);
}

std::vector<std::pair<DocumentId, std::vector<Extraction>>> Archive::extractions() const {
    std::vector<std::pair<DocumentId, std::vector<Extraction>>> all;
    Statement row(parts_->index(), sql::all_extractions);
    while (row.step()) {
        if (all.empty() || all.back().first != row.integer(0)) all.push_back({row.integer(0), {}});
        if (!row.is_null(1))
            all.back().second.push_back(
                {std::string(row.text(1)), static_cast<int>(row.integer(2))});
    }
    return all;
}

std::vector<DocumentId> Archive::decided() const {
    std::vector<DocumentId> ids;
    Statement row(parts_->index(), sql::decided_documents);
    while (row.step()) ids.push_back(row.integer(0));
    return ids;
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

bool Archive::has_original(std::string_view sha256) const {
    Statement find(parts_->index(), sql::find_original);
    find.bind(":sha256", sha256);
    return find.step();
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
