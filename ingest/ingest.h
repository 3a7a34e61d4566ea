#pragma once

#include "index/model/problem.h"
#include "index/model/source_file.h"
#include "versions/identity/relation.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

class Archive;

/// How one input ended. Every input of a run ends in exactly one.
enum class IngestOutcome {
    added,     ///< taken in and read
    duplicate, ///< the same bytes are in the archive already; nothing was added
    bundle,    ///< a bundle, taken in; its members are reported one by one
    kept,      ///< the original is kept, but no text could be read: see error
    failed,    ///< not taken in: see error
};

/// What became of one file, told as soon as it is certain.
struct IngestReport {
    SourceFile file; ///< the digest is empty where the file could not be read
    IngestOutcome outcome = IngestOutcome::failed;
    std::optional<std::int64_t> document; ///< for added and duplicate
    std::string title;
    std::string format; ///< the reader's name, or "zip", "tar", "7z"
    int pages = 0;
    int clauses = 0;
    Problems problems;
    std::vector<Relation> relations; ///< for added: what it is to documents before it, best first
    std::string error;               ///< for kept and failed: what is wrong
    std::string hint;                ///< what to do; may be empty
};

/// Who watches a run. Called on the caller's thread.
class IngestObserver {
public:
    virtual ~IngestObserver() = default;
    /// Every file found and every member met so far, and how many of them are done: both only grow.
    virtual void progress(std::uint64_t done, std::uint64_t found) = 0;
    virtual void report(const IngestReport& report) = 0;
};

/// What shuts in a worker process, beside the limits on its time and memory.
enum class Sandbox {
    none,    ///< nothing: a file that takes a reader over can do what its user can
    seccomp, ///< system calls: reads files, but writes none, starts nothing, no network
    full,    ///< Landlock as well: reads no files but the libraries' own
};

struct IngestOptions {
    int workers = 0; ///< processes that read files; 0: one a core
    double seconds_per_file =
        3600; ///< wall clock; a reader that takes longer is stopped, the pages read so far are
              ///< kept. Long, as a scan takes seconds a page; what hangs is caught by the next
    double seconds_without_page = 60; ///< a reader that gives no page for so long is stopped
    std::uint64_t memory_per_file = 2ULL << 30; ///< bytes of address space of a worker
    std::uint64_t max_file_size = 1ULL << 30;   ///< bytes; a larger file is reported, not taken in
    std::uint64_t max_bundle_members = 100'000;
    int max_bundle_depth = 3;
    std::uint64_t max_bundle_bytes = 2ULL << 30; ///< unpacked
    double max_bundle_ratio = 200;               ///< unpacked to packed, beyond 8 MiB
    bool move = false;            ///< remove each source once its bytes are safe in the archive
    bool require_sandbox = false; ///< refuse to run where there is none
};

struct IngestSummary {
    std::uint64_t added = 0, duplicates = 0, bundles = 0, kept = 0, failed = 0;
    std::uint64_t with_problems = 0; ///< of those added and of the bundles
    std::uint64_t incomplete = 0;    ///< of these, those with an error: something is missing
    std::uint64_t refreshed = 0;     ///< documents whose facts were read anew: see refresh_facts()
    Sandbox sandbox = Sandbox::none; ///< what shut the workers in
};

/// Takes files, and every file below folders, into the archive; the one path of data, from top to
/// bottom.
///
/// One bad file costs one file. Throws Error only when the run can't go on (the archive can't be
/// written). Begins with what an earlier run took in and was stopped before it read; in an archive
/// that was opened with Mode::rebuild that is everything. Stops between two files when
/// `interrupted` (a signal handler's flag) turns true.
IngestSummary ingest(Archive& archive, const std::vector<std::filesystem::path>& paths,
                     const IngestOptions& options, IngestObserver& observer,
                     const volatile bool* interrupted = nullptr);

} // namespace clausula
