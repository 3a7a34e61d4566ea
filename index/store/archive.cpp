#include "index/store/archive.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/document_reader.h"
#include "index/store/document_writer.h"
#include "index/files/durable_file.h"
#include "index/store/journal.h"
#include "index/store/migrations.h"
#include "index/store/originals.h"
#include "index/store/source_rows.h"
#include "index/store/write_lock.h"

#include <cassert>
#include <fstream>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

constexpr int format_version = 1;

/// Says that this folder is an archive, and which form it has.
std::filesystem::path description_of(const std::filesystem::path& folder) {
    return folder / "archive.json";
}

void require_archive(const std::filesystem::path& folder) {
    std::ifstream in(description_of(folder), std::ios::binary);
    if (!in)
        throw Error(ErrorKind::no_archive, folder.string(), "there is no archive here",
                    "`clausula ingest` makes one");
    const nlohmann::json description = nlohmann::json::parse(in, nullptr, false);
    if (!description.is_object() || !description["version"].is_number_integer())
        throw Error(description_of(folder).string(), "it is damaged",
                    R"(it should hold {"format": "clausula archive", "version": 1})");
    if (description["version"] > format_version)
        throw Error(folder.string(), "made by a newer version of clausula",
                    "use the newer version");
}

} // namespace

struct Archive::Parts {
    std::filesystem::path folder;
    std::optional<WriteLock> lock; // first in, last out
    Originals originals;
    std::optional<Journal> journal;
    Database database;

    Parts(const std::filesystem::path& where, Mode mode)
        : folder(where), lock(mode == Mode::write ? std::optional<WriteLock>(where) : std::nullopt),
          originals(where),
          database(where / "index.db",
                   mode == Mode::write ? Database::Mode::write : Database::Mode::read) {
        if (mode == Mode::read) {
            require_current_schema(database);
            return;
        }
        migrate(database);
        originals.prepare();
        journal.emplace(where / "journal");
    }

    Journal& writable_journal() {
        assert(journal && "opened for reading");
        return *journal;
    }
};

Archive::Archive(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Archive::Archive(Archive&&) noexcept = default;

Archive& Archive::operator=(Archive&&) noexcept = default;

Archive::~Archive() = default;

Archive Archive::create(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw Error(folder.string(), "making the folder failed: " + error.message());
    if (!std::filesystem::is_empty(folder))
        throw Error(folder.string(), "an archive is made in an empty folder, and this one is not",
                    "name a folder that does not exist yet");
    const nlohmann::ordered_json description = {{"format", "clausula archive"},
                                                {"version", format_version}};
    write_durably(description_of(folder), folder / "archive.json.new", description.dump() + "\n");
    return open(folder, Mode::write);
}

Archive Archive::open(const std::filesystem::path& folder, Mode mode) {
    require_archive(folder);
    return Archive(std::make_unique<Parts>(folder, mode));
}

const std::filesystem::path& Archive::folder() const { return parts_->folder; }

void Archive::keep_original(std::string_view bytes, const SourceFile& file) {
    if (parts_->originals.has(file.sha256)) return;
    // The name first: an original without a name would be worse than a name without an original.
    parts_->writable_journal().append(sighting_line("original", file));
    parts_->writable_journal().sync();
    parts_->originals.keep(bytes, file.sha256);
}

DocumentId Archive::add(const Document& document) {
    Transaction transaction(parts_->database);
    const DocumentId id = write_document(parts_->database, document);
    transaction.commit();
    return id;
}

void Archive::add_path(DocumentId document, const SourceFile& file) {
    parts_->writable_journal().append(sighting_line("seen", file));
    Statement add(parts_->database, sql::add_sighting);
    add.bind(":document", document);
    bind_sighting(add, file);
    add.run();
}

void Archive::add_undocumented(const SourceFile& file, const Undocumented& why) {
    Statement add(parts_->database, sql::add_undocumented);
    add.bind(":sha256", file.sha256);
    add.bind(":size", static_cast<std::int64_t>(file.size));
    bind_sighting(add, file);
    add.bind(":format", why.format);
    add.bind(":reader_version", why.reader_version);
    add.bind(":error", why.error);
    add.bind(":hint", why.hint);
    add.run();
}

void Archive::write_journal(std::string_view json) { parts_->writable_journal().append(json); }

void Archive::commit() {
    parts_->writable_journal().sync();
    parts_->database.run("PRAGMA wal_checkpoint(PASSIVE)");
}

std::vector<DocumentSummary> Archive::list() const {
    return read_summaries(parts_->database, std::nullopt);
}

std::optional<DocumentSummary> Archive::summary(DocumentId id) const {
    std::vector<DocumentSummary> found = read_summaries(parts_->database, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Document> Archive::document(DocumentId id) const {
    return read_document(parts_->database, id);
}

std::optional<DocumentId> Archive::find_by_sha256(std::string_view sha256) const {
    Statement find(parts_->database, sql::find_document);
    find.bind(":sha256", sha256);
    if (!find.step()) return std::nullopt;
    return find.integer(0);
}

std::optional<Undocumented> Archive::find_undocumented(std::string_view sha256) const {
    Statement find(parts_->database, sql::find_undocumented);
    find.bind(":sha256", sha256);
    if (!find.step()) return std::nullopt;
    return Undocumented{.format = std::string(find.text(0)),
                        .reader_version = static_cast<int>(find.integer(1)),
                        .error = std::string(find.text(2)),
                        .hint = std::string(find.text(3))};
}

std::vector<SourceFile> Archive::paths(DocumentId id) const {
    Statement row(parts_->database, sql::sightings_of);
    row.bind(":document", id);
    std::vector<SourceFile> files;
    while (row.step()) files.push_back(read_source_file(row, 0));
    return files;
}

std::filesystem::path Archive::original_path(std::string_view sha256) const {
    Statement find(parts_->database, sql::find_original);
    find.bind(":sha256", sha256);
    return parts_->originals.path_of(find.step() ? find.text(0) : sha256);
}

Database& Archive::database() { return parts_->database; }

const Database& Archive::database() const { return parts_->database; }

} // namespace clausula
