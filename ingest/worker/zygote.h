#pragma once

#include "ingest/ingest.h"
#include "ingest/worker/memory_file.h"
#include "ingest/worker/process.h"

#include <functional>
#include <string_view>
#include <sys/types.h>

namespace clausula {

/// A process that is forked once, loads what every job needs, and is then copied for each job.
///
/// A copy of it costs the same whatever this process holds by then (documents, a database, locks),
/// and sees none of it. The copies are this process's own children (clone(2), CLONE_PARENT): it
/// waits for them and kills them, and they outlive the zygote, but not this process.
///
/// A child runs its job in the sandbox, within its limits. It holds no descriptor but the pipe,
/// reads and prints nothing, and leaves without running destructors of the parent's objects.
class Zygote {
public:
    /// What a child does: `request` says what is to be done with `bytes`. What it throws ends it.
    using Job = std::function<void(std::string_view request, std::string_view bytes, int pipe)>;

    /// Runs `warm_up` in the new process, and keeps both functions to make it again should it die.
    /// The caller has one thread. Throws Error when the system gives no process.
    Zygote(Job job, std::function<void()> warm_up);
    ~Zygote();
    Zygote(const Zygote&) = delete;
    Zygote& operator=(const Zygote&) = delete;

    /// Starts a job on a sealed file. `request` is some kilobytes at most. Throws Error when the
    /// system gives no process.
    ChildProcess start(std::string_view request, const MemoryFile& bytes,
                       const ProcessLimits& limits);

    /// What shuts the children in: tried out when the zygote was made. A child in which it then
    /// fails does nothing.
    Sandbox sandbox() const { return sandbox_; }

private:
    void make();
    void end();

    Job job_;
    std::function<void()> warm_up_;
    pid_t id_ = -1;
    int socket_ = -1;
    Sandbox sandbox_ = Sandbox::none;
};

} // namespace clausula
