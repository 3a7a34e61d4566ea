#pragma once

#include "index/model/document.h"
#include "index/store/arrival.h"
#include "index/store/decision.h"
#include "index/store/held_fact.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

class Database;  // index/store/database.h
class Originals; // index/store/originals.h

/// Row numbers in index.db, stable until it is rebuilt.
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
    bool restricted = false;          ///< not to be shown unless asked for
    bool redacted = false;            ///< its original is sealed: not to be handed out
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

/// A file that came, with its bytes.
struct Incoming {
    Arrival arrival;
    std::string_view bytes;
};

/// What the journal had lost when an archive was opened to write.
struct JournalCut {
    std::uint64_t lines = 0; ///< that are gone by its head file; 0 when its last one is another
    bool is_lost = false;    ///< all are, though there are originals
};

/// An archive on disk: the originals, the journal of what was done, and the index read out of them.
///
/// One process writes at a time (it holds a lock on the folder); any number read meanwhile. Not for
/// use by two threads at once: open it once a thread. Every call may throw Error.
class Archive {
public:
    enum class Mode {
        read,
        write,
        rebuild, ///< as write, but with an empty index beside the old one: see replace_index()
    };

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

    /// Keeps the originals byte for byte, and notes where they came from; on return both are safe
    /// on disk. Of bytes that are kept already, only a new path is noted. Cheapest with some dozen
    /// files at a time.
    void take_in(std::span<const Incoming> files);
    /// Notes that a file was not taken in, and why.
    void refuse(const SourceFile& file, const std::string& why);
    /// What was taken in and is not in the index, in the order in which it came: a run was stopped,
    /// or the index is new. Known from open() on; whoever reads files into the archive begins with
    /// these.
    std::vector<Arrival> take_unread();
    /// Adds a document and everything read out of it, in one transaction; returns its number.
    DocumentId add(const Document& document);
    /// Puts the facts of a document, read again from what is stored of it, in the place of those it
    /// had; nothing else of it is touched.
    void replace_facts(DocumentId id, const Document& document);
    /// Notes that the bytes of a known document were seen at another path too.
    void add_path(DocumentId document, const SourceFile& file);
    /// Notes bytes that are kept but are no document (see Undocumented); said again, the newer
    /// replaces the older.
    void add_undocumented(const SourceFile& file, const Undocumented& why);
    /// Whether the journal had lost something when this was opened.
    std::optional<JournalCut> journal_cut() const;
    /// How many of its lines were not what was written then; they stay as they are.
    std::uint64_t damaged_lines() const;
    /// Carries out what was decided about documents, and keeps it with their originals; an erasure
    /// goes through erase(). Error of kind not_found, and nothing is decided, when there is no such
    /// document.
    ///
    /// Each time an original gets a version, whose inventory tells of all before it: 100 decisions
    /// in one call take as much room as one, and less than a hundredth of what they take one by
    /// one.
    void decide(std::span<const Decision> made);

    void decide(const Decision& decision) { decide({&decision, 1}); }

    /// Erases a document, and every original that holds it. Where that is a bundle, all that came
    /// in it goes too; without `with_bundle` that is an Error that names it. See erase.h for what
    /// is left, and what happens when it is cut short.
    void erase(const Decision& decision, bool with_bundle);
    /// Erases what another archive, of which this is a copy, tells to have erased; nothing, and
    /// false, when neither it nor what was read out of it is here, or it is erased already.
    bool erase_again(const Erasure& erasure);
    /// What is not to come in again; nullptr for any other. `sha512` is empty for a member of a
    /// bundle.
    const Erasure* find_erasure(const std::string& sha256, const std::string& sha512) const;
    /// Appends a line to the journal: what happened to an original (or, with an empty sha512, to
    /// the archive), with details as a JSON object.
    void write_journal(std::string_view event, std::string_view sha512, std::string_view details);
    /// Makes the journal safe on disk. Originals are safe from take_in() on; documents are safe
    /// from a crash of the program from add() on, and after a power cut the last ones may have to
    /// be read again from their originals, which the next writer does. Called every few dozen
    /// files, and at the end.
    void commit();
    /// Puts the index made in Mode::rebuild in the place of the old one. The last call.
    void replace_index();

    // Reading.

    std::vector<DocumentSummary> list() const; ///< by id
    std::optional<DocumentSummary> summary(DocumentId id) const;
    std::optional<Document> document(DocumentId id) const;
    /// The facts of all documents, or of some, as held_fact.h says.
    std::vector<HeldFact> facts(const FactsWanted& wanted) const;
    /// By what versions the facts of each document were read, by id.
    std::vector<std::pair<DocumentId, std::vector<Extraction>>> extractions() const;
    /// The documents of whose facts people said something, in order.
    std::vector<DocumentId> decided() const;
    std::optional<DocumentId> find_by_sha256(std::string_view sha256) const;
    std::optional<Undocumented> find_undocumented(std::string_view sha256) const;
    /// Every path at which its bytes were seen, first to last.
    std::vector<SourceFile> paths(DocumentId id) const;
    /// Whether an original with these bytes was taken in and not erased; it may be lost.
    bool has_original(std::string_view sha256) const;
    /// Where the original's bytes are kept; for a member, the original is its bundle. Error of kind
    /// not_found when they are not.
    std::filesystem::path original_path(std::string_view sha256) const;
    const Originals& originals() const;

    Database& database();
    const Database& database() const;

private:
    struct Parts;
    explicit Archive(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace clausula
