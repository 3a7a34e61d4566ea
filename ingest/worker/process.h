#pragma once

#include <cstdint>
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

/// A child that does one job and writes to a pipe, killed when this goes. See Zygote for how one is
/// made.
class ChildProcess {
public:
    /// Takes a child of this process, and the end to read of the pipe that it writes to.
    ChildProcess(pid_t id, int pipe) : id_(id), pipe_(pipe) {}

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) noexcept;
    ~ChildProcess();

    /// The end to read; ends when the child does.
    int pipe() const { return pipe_; }

    /// For how long it could have gone on, but the machine had no core for it; 0 where the kernel
    /// does not tell.
    double seconds_waiting() const;

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
