#include "ingest/worker/process.h"

#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace clausula {

std::string Ending::printed(const ProcessLimits& limits) const {
    if (signal == SIGXCPU)
        return "used more than " + std::to_string(std::lround(limits.cpu_seconds)) +
               " s of CPU time (the limit)";
    if (signal != 0)
        return "crashed (signal " + std::to_string(signal) + ", " + strsignal(signal) + ")";
    return "gave up (exit status " + std::to_string(status) + "), perhaps for want of memory";
}

void ChildProcess::swap(ChildProcess& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(pipe_, other.pipe_);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept { swap(other); }

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
    ChildProcess taken(std::move(other));
    swap(taken);
    return *this;
}

ChildProcess::~ChildProcess() { stop(); }

double ChildProcess::seconds_waiting() const {
    // proc(5): nanoseconds on a core, nanoseconds in its queue, turns.
    std::ifstream file("/proc/" + std::to_string(id_) + "/schedstat");
    double running = 0, waiting = 0;
    return file >> running >> waiting ? waiting * 1e-9 : 0;
}

Ending ChildProcess::stop() {
    if (id_ > 0) kill(id_, SIGKILL);
    return wait();
}

Ending ChildProcess::wait() {
    if (id_ <= 0) return {};
    int how = 0;
    while (waitpid(id_, &how, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    close(pipe_);
    pipe_ = -1;
    if (WIFSIGNALED(how)) return {WTERMSIG(how), 0};
    return {0, WEXITSTATUS(how)};
}

} // namespace clausula
