#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <sys/types.h>

namespace clausula {

/// What a child may use up before the kernel stops it.
struct ProcessLimits {
    double cpu_seconds;
    std::uint64_t memory; ///< bytes of address space beyond what it was born with
};

/// How a child ended.
struct Ending {
    int signal = 0; ///< 0: it left by itself
    int status = 0; ///< exit status; 0: its job is done

    bool well() const { return signal == 0 && status == 0; }

    /// "crashed (signal 11, Segmentation fault)", "used more than 60 s of CPU time".
    std::string printed(const ProcessLimits& limits) const;
};

/// A child that does one job and writes to a pipe, killed when this goes.
///
/// Made by fork(), so the job sees all memory as it was, and may crash, hang or eat memory: that
/// costs the child. The caller must have one thread. The child holds no descriptor but the pipe
/// (no database, no lock), reads and prints nothing, writes no file, dumps no core, dies with its
/// parent, and leaves without running destructors of the parent's objects.
class ChildProcess {
public:
    /// Throws Error when the system gives no process or pipe.
    ChildProcess(const std::function<void(int pipe)>& job, const ProcessLimits& limits);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) noexcept;
    ~ChildProcess();

    /// The end to read; ends when the child does.
    int pipe() const { return pipe_; }

    /// Kills it if need be, and waits for its end; nothing when it was waited for already.
    Ending stop();
    /// Waits for an end that is near: the pipe is at its end.
    Ending wait();

private:
    void swap(ChildProcess& other) noexcept;

    pid_t id_ = -1;
    int pipe_ = -1;
};

} // namespace clausula
