#pragma once

#include "index/model/document.h"
#include "ingest/ingest.h"
#include "ingest/worker/job.h"
#include "ingest/worker/memory_file.h"
#include "ingest/worker/message.h"
#include "ingest/worker/zygote.h"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A member that came out of a bundle.
struct Member {
    std::vector<std::string> path;
    std::string bytes;                  ///< empty for what was refused or is a bundle itself
    std::optional<IngestOutcome> ended; ///< none: the bytes are to be read
    std::string format;                 ///< of a bundle
    Problems problems;                  ///< of a bundle
    std::string error, hint;            ///< of a refused member
};

/// One file being read in worker processes, seen from the parent.
///
/// Keeps the two clocks. When a worker crashes, hangs or runs into a limit, the page that it was at
/// is lost, and said to be lost; another worker goes on behind it, if the format lets it, and one
/// more makes a document of all pages that came. Each page ends as text, or as a problem that names
/// it. Trusts nothing that a worker says.
class Reading {
public:
    using Clock = std::chrono::steady_clock;

    /// `bytes` are used during the call only; `zygote` and `options` as long as this lives. Throws
    /// Error when the system gives no process or no memory.
    Reading(Zygote& zygote, std::string_view bytes, std::string name, const IngestOptions& options);

    /// The pipe to poll; call listen() when something is there.
    int pipe() const { return worker_.pipe(); }

    /// Takes what the worker said by now.
    void listen();

    /// Stops a worker that is over time; returns when to look again.
    Clock::time_point check_clocks();

    /// Nobody listens to the worker for a while, which is not its fault: its clocks stand still
    /// from the last call of this or of listen().
    void pardon_wait();

    bool done() const { return done_; }

    /// Known early, so that what comes out of it can be asked for when there is room.
    bool is_bundle() const { return is_bundle_; }

    std::optional<Member> next_member();

    // What came of it, once done: a document, a bundle, or neither and why.

    std::string format; ///< empty when unknown
    std::optional<Document> document;
    Problems bundle_problems;
    std::string error, hint;
    bool stopped_by_limit = false; ///< another try may go better
    std::uint64_t size = 0;        ///< bytes of the document as it was said

private:
    void take(Message message);
    void ended_early(const std::string& how, const std::string& what_to_do, bool by_limit);
    void lose_pages(const std::string& how, const std::string& what_to_do);
    void record(Said said, std::string_view content);
    void start(Request::Kind kind);
    void fail(std::string why, std::string what_to_do);
    Clock::time_point over() const;
    /// Time in which the machine had no core for the worker does not count.
    void pardon_busy_machine();

    Zygote& zygote_;
    std::string name_;
    const IngestOptions& options_;
    MemoryFile bytes_;
    MemoryFile said_; ///< of the pages, by all workers: framed messages
    std::uint64_t said_size_ = 0;
    ProcessLimits limits_;
    ChildProcess worker_;
    Listener listener_;
    std::deque<Member> members_;
    Clock::time_point started_, heard_;
    double waited_ = 0;        ///< seconds for a core, as far as they were pardoned
    std::optional<int> pages_; ///< as many as the file says it has
    int page_ = 1;             ///< the one that is being read
    int lost_ = 0;             ///< pages
    bool begun_ = false;       ///< this worker is at the pages
    bool pages_done_ = false, is_bundle_ = false, finishing_ = false, done_ = false;
};

} // namespace clausula
