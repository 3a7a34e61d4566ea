#include "ingest/worker/process.h"

#include "index/model/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace clausula {

namespace {

constexpr int failed_status = 70; // an exception that the job let through

// Under these sanitizers the shadow of memory is address space too, and who gets none is not told
// by bad_alloc, but ended.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool limits_memory = false;
#else
constexpr bool limits_memory = true;
#endif

void limit(int resource, rlim_t value, rlim_t mercy = 0) {
    rlimit both{};
    getrlimit(static_cast<__rlimit_resource>(resource), &both);
    both.rlim_max = std::min(both.rlim_max, value + mercy);
    both.rlim_cur = std::min(both.rlim_max, value);
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// Address space in use, in bytes: what the child inherited counts against its limit.
std::uint64_t address_space() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

void confine(int pipe, pid_t parent, const ProcessLimits& limits) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(failed_status); // it died before we could ask to die with it
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // An interrupt from the terminal reaches us too; the parent decides what it means.
    std::signal(SIGINT, SIG_IGN);
    for (const int other : {SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGCHLD})
        std::signal(other, SIG_DFL);
    const int nothing = open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nothing, standard); // libraries print
    constexpr int kept = STDERR_FILENO + 1;
    if (pipe != kept) dup2(pipe, kept);
    close_range(kept + 1, ~0U, 0);
    // At the hard limit the kernel sends SIGKILL, which does not say why; a second before, SIGXCPU.
    limit(RLIMIT_CPU, static_cast<rlim_t>(std::ceil(limits.cpu_seconds)), 1);
    if (limits_memory) limit(RLIMIT_AS, address_space() + limits.memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    setenv("OMP_THREAD_LIMIT", "1", 1);  // one process a core is the plan; Tesseract would use all
    std::setlocale(LC_CTYPE, "C.UTF-8"); // names in 7z are UTF-16, which libarchive makes ours
}

} // namespace

std::string Ending::printed(const ProcessLimits& limits) const {
    if (signal == SIGXCPU)
        return "used more than " + std::to_string(std::lround(limits.cpu_seconds)) +
               " s of CPU time (the limit)";
    if (signal != 0)
        return "crashed (signal " + std::to_string(signal) + ", " + strsignal(signal) + ")";
    return "gave up (exit status " + std::to_string(status) + "), perhaps for want of memory";
}

ChildProcess::ChildProcess(const std::function<void(int pipe)>& job, const ProcessLimits& limits) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error("", std::string("no pipe to a new process: ") + std::strerror(errno),
                    "close other programs, or use fewer workers");
    const pid_t parent = getpid();
    id_ = fork();
    if (id_ == 0) {
        confine(ends[1], parent, limits);
        try {
            job(STDERR_FILENO + 1);
        } catch (...) {
            _exit(failed_status);
        }
        _exit(0);
    }
    const int error = errno;
    close(ends[1]);
    pipe_ = ends[0];
    if (id_ > 0) return;
    close(pipe_);
    throw Error("", std::string("no new process to read a file: ") + std::strerror(error),
                "close other programs, or use fewer workers");
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
