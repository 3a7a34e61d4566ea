#pragma once

#include "index/store/archive.h"
#include "index/store/database.h"
#include "index/store/decisions.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "index/store/write_lock.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace clausula {

std::filesystem::path index_of(const std::filesystem::path& archive);

/// An original and a path at which its bytes were seen, as one number: two of them are taken for
/// one once in 2^64, and then the index lacks a path.
std::size_t key_of(const Arrival& arrival);

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
    std::optional<JournalCut> cut; ///< see Archive::journal_cut()
    std::uint64_t damaged_lines = 0;

    // open_archive.cpp: opening, which heals what a stopped run left.

    Parts(const std::filesystem::path& where, Mode mode);
    void finish_erasures(Database& index);

    // decide.cpp: what people decide.

    /// The line in the journal is the decision: whatever follows from it, the next writer does when
    /// a crash cut it short.
    /// Returns its number.
    std::uint64_t tell(const Decision& decision, const std::string& sha512);
    /// First in the objects, of which none but the named are looked at, or all; then in the index.
    void carry_out_decisions(const std::set<std::string>* objects = nullptr);
    void tell_others(std::span<const std::string> going);
    void erase(const Decision& decision, std::span<const std::string> holders);
    /// Throws unless only the document itself would go.
    void require_no_bundle(const Decision& decision, std::span<const std::string> holders);
    /// It names the fact that it is about, as the line will be another when a lost journal is told
    /// again. Throws unless the decision that is taken back stands.
    Decision whole_undo(Decision undo) const;
    /// The document with what people said of its facts.
    Document decided(Document document) const;
    /// The originals that hold a document, as SHA-512.
    std::vector<std::string> holders_of(const std::string& sha256);

    Database& index() { return *database; }

private:
    void open_for_writing(Mode mode);
    void open_database(const std::filesystem::path& file);
    void read_journal_again(Mode mode);
    /// tell_again.cpp: what only a journal that was lost, or its end, told of: originals, but those
    /// in `told`, and all decisions that are kept beside them.
    void tell_again(const std::unordered_set<std::string>& told);
    bool is_journal_lost(const JournalReading& reading, const std::vector<Arrival>& batch) const;
    void note_arrival(const Arrival& arrival);
    void note_originals();
    void keep(const std::string& sha512, std::span<const Decisions::Told* const> told);
};

} // namespace clausula
