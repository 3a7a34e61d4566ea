#include "index/store/journal.h"

#include "fuzz/target.h"
#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/arrival.h"
#include "index/store/decision.h"

#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace clausula;

namespace {

/// A file in memory, which read_journal() can be told the path of.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : number_(::memfd_create("journal", MFD_CLOEXEC)) {
        must(::write(number_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }

    ~MemoryFile() { ::close(number_); }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

private:
    int number_;
};

/// What can't be read is told by an Error.
void try_to(const auto& read) {
    try {
        read();
    } catch (const Error& error) {
        must(!error.message.empty());
    }
}

} // namespace

// Whatever stands in a journal is an entry or a fault; whatever stands in an entry, or beside an
// original, is read or an Error.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    const MemoryFile file(bytes);
    std::uint64_t entries = 0;
    const JournalReading reading = read_journal(file.path(), [&](const JournalEntry& entry) {
        ++entries;
        must(entry.sha512.empty() || is_sha512_hex(entry.sha512));
    });
    must(reading.whole <= size && entries <= reading.entries);
    must(reading.entries == entries || !reading.faults.empty());
    try_to([&] { parse_arrival(bytes); });
    try_to([&] { parse_ingest_event(bytes); });
    try_to([&] {
        const Decision decision = parse_decision(bytes);
        must(print_decision(parse_decision(print_decision(decision))) == print_decision(decision));
    });
    return 0;
}
