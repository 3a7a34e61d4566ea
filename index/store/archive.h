#pragma once

#include "index/model/document.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

class Database; // index/store/database.h

/// Row numbers in index.db, stable until it is rebuilt.
using DocumentId = std::int64_t;
using ClauseId = std::int64_t;

/// A document as a list shows it.
struct DocumentSummary {
    DocumentId id = 0;
    SourceFile file; ///< where it was seen first
    std::string format, title, language;
    std::optional<KindFact> kind;
    std::optional<DateFact> date;
    int pages = 0, clauses = 0, problems = 0;
    std::optional<double> confidence; ///< mean OCR confidence of its OCR pages
};

/// Bytes that are kept (as an original, or inside one) but are no document: a bundle, all of whose
/// members were dealt with, or a file that could not be read, which is tried again when its reader
/// has another version.
struct Undocumented {
    std::string format;     ///< the reader's name, "zip", "tar", "7z"; empty when unknown
    int reader_version = 0; ///< Reader::version; of an unknown format the sum over all readers
    std::string error;      ///< why it could not be read; empty for a bundle
    std::string hint;

    bool operator==(const Undocumented&) const = default;
};

/// An archive on disk: the originals, the journal of what was done, and the index read out of them.
///
/// One process writes at a time (it holds a lock on the folder); any number read meanwhile. Not for
/// use by two threads at once: open it once a thread. Every call may throw Error.
class Archive {
public:
    enum class Mode { read, write };

    /// Makes an empty archive in a folder that is empty or does not exist yet.
    static Archive create(const std::filesystem::path& folder);

    /// Opens an archive. Error of kind no_archive when there is none, locked when another process
    /// writes to it, failure when it was made by a newer version.
    static Archive open(const std::filesystem::path& folder, Mode mode = Mode::read);

    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    const std::filesystem::path& folder() const;

    // Writing; needs Mode::write.

    /// Keeps an original byte for byte; on return it is safe on disk. Does nothing when these bytes
    /// are kept already.
    void keep_original(std::string_view bytes, const SourceFile& file);
    /// Adds a document and everything read out of it, in one transaction; returns its number.
    DocumentId add(const Document& document);
    /// Notes that the bytes of a known document were seen at another path too.
    void add_path(DocumentId document, const SourceFile& file);
    /// Notes bytes that are kept but are no document (see Undocumented); said again, the newer
    /// replaces the older.
    void add_undocumented(const SourceFile& file, const Undocumented& why);
    /// Appends a line to the journal: one JSON object without line breaks.
    void write_journal(std::string_view json);
    /// Makes the journal safe on disk. Originals are safe from keep_original() on; documents are
    /// safe from a crash of the program from add() on, and after a power cut the last ones may have
    /// to be read again from their originals. Called every few dozen files, and at the end.
    void commit();

    // Reading.

    std::vector<DocumentSummary> list() const; ///< by id
    std::optional<DocumentSummary> summary(DocumentId id) const;
    std::optional<Document> document(DocumentId id) const;
    std::optional<DocumentId> find_by_sha256(std::string_view sha256) const;
    std::optional<Undocumented> find_undocumented(std::string_view sha256) const;
    /// Every path at which its bytes were seen, first to last.
    std::vector<SourceFile> paths(DocumentId id) const;
    /// Where the original is kept; for a member, the original is its bundle.
    std::filesystem::path original_path(std::string_view sha256) const;

    Database& database();
    const Database& database() const;

private:
    struct Parts;
    explicit Archive(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace clausula
