#pragma once

#include "index/files/durable_file.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// One line of the journal.
struct JournalEntry {
    std::uint64_t number = 0; ///< counted from 1
    std::string at;           ///< UTC
    std::string event;        ///< "ingest", "refused", "restrict", "redact", "erase", "backup", …
    std::string sha512;       ///< the original it is about; empty when it is about none
    std::optional<std::string> details; ///< a JSON object; none once they were erased, or damaged
    std::string digest;                 ///< of the line without its details

    bool operator==(const JournalEntry&) const = default;
};

/// What is wrong with a journal, and where.
struct JournalFault {
    std::uint64_t line = 0;
    std::string message;

    bool operator==(const JournalFault&) const = default;
};

/// What a journal holds, and whether it is whole.
struct JournalReading {
    std::vector<JournalFault> faults;
    std::uint64_t damaged = 0; ///< lines that tell nothing, or not what they told
    std::uint64_t entries = 0;
    std::string head;         ///< digest of the last line: kept elsewhere, it proves all before it
    std::uintmax_t whole = 0; ///< bytes of whole lines; what follows was cut off by a crash
    std::uint64_t noted_lines = 0; ///< that there were by the head file
    bool head_differs = false;     ///< the last of them is another one now

    /// Lines at the end that the head file tells of and that are gone.
    std::uint64_t missing() const { return noted_lines - std::min(noted_lines, entries); }
};

/// Beside a journal: "<lines> <digest of the last>\n", as it was once.
std::filesystem::path head_file_of(const std::filesystem::path& journal);

/// Writes that file, by way of staging/.
void write_head_file(const std::filesystem::path& journal, std::uint64_t lines,
                     const std::string& head);

/// Reads a journal from its first line to its last and checks its chain, and that it goes as far as
/// the file beside it says. A missing one is empty.
///
/// Each line is a JSON object that ends
/// with its details. `previous` in it is the SHA-256 digest of the line before without its details,
/// of which it has the digest only: so what a person must be able to have erased (names, paths) can
/// go, and the chain still holds. Details carry a random salt, so that nobody can guess them from
/// their digest.
JournalReading read_journal(const std::filesystem::path& file,
                            const std::function<void(const JournalEntry&)>& take);

/// A line of a journal without its details when they tell of one of these originals, by its
/// SHA-512, and not of its erasure; any other as it is.
std::string without_details(const std::string& line,
                            const std::function<bool(const std::string&)>& is_erased);

/// ARCHIVE/journal, open for appending: what was done, one line each. For the one writer.
class Journal {
public:
    /// A last line that a crash cut short was never told to anyone, and is dropped. `so_far`: what
    /// read_journal() found.
    Journal(const std::filesystem::path& file, const JournalReading& so_far);

    /// `details`: a JSON object. Returns the line's number.
    std::uint64_t append(std::string_view event, std::string_view sha512, std::string_view details);
    /// Makes what was appended safe on disk.
    void sync();
    /// Writes down in its head file how far it goes: a journal that was cut off at the end of a
    /// line is whole by its chain. After sync().
    void note_head();
    /// Where its end is not what the head file tells, tells so for good in a line of the event
    /// "cut", and returns true: sync() and note_head() when the lines that follow from it are
    /// there, too, so that a stopped run is begun again.
    bool note_cut(const JournalReading& so_far);
    /// Drops the details of every line about this original, except its erasure's.
    void erase_details(std::string_view sha512);

private:
    std::filesystem::path path_;
    FileDescriptor file_;
    std::uint64_t entries_ = 0;
    std::string head_;
    bool unsynced_ = false;
};

/// Appends a line to the journal of an archive that nobody has open for writing: what was done with
/// the whole of it, a check or a copy. False, and nothing is written, when somebody writes to it,
/// when the journal is damaged, or when its folder can't be written to.
bool note_in_journal(const std::filesystem::path& archive, std::string_view event,
                     std::string_view details);

} // namespace clausula
