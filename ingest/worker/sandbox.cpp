#include "ingest/worker/sandbox.h"

#include "ingest/worker/landlock.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <seccomp.h>
#include <sys/resource.h>
#include <unistd.h>

namespace clausula {

namespace {

// What allocation, C and C++ libraries, and reading of files come down to. Names that this machine
// has no number for are negative, and passed over by libseccomp.
constexpr int allowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(dup),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(fadvise64),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(pause),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrlimit),
    SCMP_SYS(getrusage),
    SCMP_SYS(times),
    SCMP_SYS(time),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
};

// A call that is not named ends as if the kernel had never heard of it, as C libraries have a
// second way for these: they fall back from clone3, statx or openat2. It is refused as surely as by
// a kill, which would make a file unreadable whenever a library learns a new call.
constexpr std::uint32_t otherwise = SCMP_ACT_ERRNO(ENOSYS);

// These a library may try and be content without, if it is told that it may not.
constexpr int forbidden[] = {
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(ioctl),
    SCMP_SYS(creat),
    SCMP_SYS(truncate),
    SCMP_SYS(ftruncate),
    SCMP_SYS(fallocate),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(link),
    SCMP_SYS(linkat),
    SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),
    SCMP_SYS(mkdir),
    SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
    SCMP_SYS(chmod),
    SCMP_SYS(fchmod),
    SCMP_SYS(fchmodat),
    SCMP_SYS(chown),
    SCMP_SYS(fchown),
    SCMP_SYS(fchownat),
    SCMP_SYS(lchown),
    SCMP_SYS(utimensat),
    SCMP_SYS(setxattr),
    SCMP_SYS(memfd_create),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(ptrace),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(setrlimit),
    SCMP_SYS(prctl),
    SCMP_SYS(unshare),
    SCMP_SYS(mount),
};

// Under these sanitizers the shadow of memory is address space too, and who gets none is not told
// by bad_alloc, but ended. Whether an object can be looked at they try by writing it to a pipe.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

/// Adds rules and keeps in mind whether all of them could be.
class Filter {
public:
    Filter() : context_(seccomp_init(otherwise), seccomp_release) {
        whole_ = context_ &&
                 seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH,
                                  SCMP_ACT_KILL_PROCESS) == 0; // calls numbered as by i386 or x32
    }

    void add(std::uint32_t action, int call) {
        whole_ = whole_ && seccomp_rule_add(context_.get(), action, call, 0) == 0;
    }

    void allow_if(int call, scmp_arg_cmp condition) {
        whole_ = whole_ &&
                 seccomp_rule_add_array(context_.get(), SCMP_ACT_ALLOW, call, 1, &condition) == 0;
    }

    bool load() { return whole_ && seccomp_load(context_.get()) == 0; }

private:
    std::unique_ptr<void, void (*)(scmp_filter_ctx)> context_;
    bool whole_ = false;
};

bool enter_seccomp() {
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC;
    Filter filter;
    for (const int call : allowed) filter.add(SCMP_ACT_ALLOW, call);
    if (is_sanitized)
        for (const int call : {SCMP_SYS(pipe), SCMP_SYS(pipe2)}) filter.add(SCMP_ACT_ALLOW, call);
    for (const int call : forbidden) filter.add(SCMP_ACT_ERRNO(EPERM), call);
    const auto own = static_cast<scmp_datum_t>(getpid());
    filter.allow_if(SCMP_SYS(open), {1, SCMP_CMP_MASKED_EQ, writing, O_RDONLY});
    filter.allow_if(SCMP_SYS(openat), {2, SCMP_CMP_MASKED_EQ, writing, O_RDONLY});
    filter.allow_if(SCMP_SYS(tgkill), {0, SCMP_CMP_EQ, own, 0}); // abort()
    filter.allow_if(SCMP_SYS(prlimit64), {0, SCMP_CMP_EQ, 0, 0});
    // Not F_SETOWN, which sends signals.
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC})
        filter.allow_if(SCMP_SYS(fcntl), {1, SCMP_CMP_EQ, static_cast<scmp_datum_t>(command), 0});
    return filter.load();
}

/// Never higher than it is. `mercy`: how far above it the hard limit stands.
void limit(int resource, rlim_t value, rlim_t mercy = 0) {
    rlimit both{};
    getrlimit(static_cast<__rlimit_resource>(resource), &both);
    both.rlim_max = std::min(both.rlim_max, value + mercy);
    both.rlim_cur = std::min(both.rlim_max, value);
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// Address space in use, in bytes.
std::uint64_t address_space() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

Sandbox enter_sandbox() {
    const bool files = enter_landlock();
    if (!enter_seccomp()) return Sandbox::none; // Landlock alone lets much through
    return files ? Sandbox::full : Sandbox::seccomp;
}

void limit_resources(const ProcessLimits& limits) {
    constexpr rlim_t descriptors = 32;
    // At the hard limit the kernel sends SIGKILL, which does not say why; a second before, SIGXCPU.
    limit(RLIMIT_CPU, static_cast<rlim_t>(std::ceil(limits.cpu_seconds)), 1);
    if (!is_sanitized) limit(RLIMIT_AS, address_space() + limits.memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, descriptors);
}

} // namespace clausula
