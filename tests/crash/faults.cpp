// Preloaded into a program: numbers the calls in which it changes the file system, from 1, and lets
// one of them go wrong. For the first process only, not for what it starts.
//
//   FAULT=kill:N    the process is killed at the entry of call N, before anything is done
//   FAULT=tear:N    the same, but if it is a write, half of its bytes are written first
//   FAULT=skip:N    call N, a sync, does nothing and says that it did
//   FAULT=short:N   call N, a write, writes half of its bytes
//   FAULT=5:N       call N fails with errno 5; with N+, it and every one after it
//   FAULT=skip:3,kill:9   both
//   FAULT_LOG=FILE  one line a call: its number, its name, the file
//
// A preload and not strace: it costs nothing a call, which makes thousands of runs possible; it
// needs no rights; and a sync can be made to lie.

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum class Fault { none, kill, tear, skip, shorten, error };

struct Plan {
    Fault fault = Fault::none;
    int code = 0;
    long first = 0;
    bool for_ever = false;
};

Plan plans[2];
pid_t watched = 0;
long calls = 0;
int log_file = -1;

Plan parse_plan(const char* text) {
    Plan made;
    const std::string whole(text, std::strcspn(text, ","));
    const std::string name = whole.substr(0, whole.find(':'));
    made.code = std::atoi(text);
    made.fault = name == "kill"    ? Fault::kill
                 : name == "tear"  ? Fault::tear
                 : name == "skip"  ? Fault::skip
                 : name == "short" ? Fault::shorten
                 : made.code > 0   ? Fault::error
                                   : Fault::none;
    made.first = std::atol(whole.c_str() + std::min(name.size() + 1, whole.size()));
    made.for_ever = whole.ends_with('+');
    return made;
}

[[gnu::constructor]] void start() {
    watched = getpid();
    if (const char* text = std::getenv("FAULT")) {
        plans[0] = parse_plan(text);
        if (const char* second = std::strchr(text, ',')) plans[1] = parse_plan(second + 1);
    }
    if (const char* file = std::getenv("FAULT_LOG"))
        log_file = static_cast<int>(
            syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    for (const char* name : {"LD_PRELOAD", "FAULT", "FAULT_LOG"}) unsetenv(name);
}

void tell(const char* call, const char* path) {
    const std::string line = std::to_string(calls) + " " + call + " " + path + "\n";
    syscall(SYS_write, log_file, line.data(), line.size());
}

/// What is to happen to the call that is being entered.
Fault enter(const char* call, const char* path) {
    if (getpid() != watched) return Fault::none;
    ++calls;
    if (log_file >= 0) tell(call, path);
    for (const Plan& plan : plans) {
        if (calls != plan.first && !(plan.for_ever && calls > plan.first)) continue;
        if (plan.fault == Fault::kill) ::kill(watched, SIGKILL);
        if (plan.fault == Fault::error) errno = plan.code;
        return plan.fault;
    }
    return Fault::none;
}

/// As above, for a descriptor; pipes, terminals and sockets do not count.
Fault enter(const char* call, int descriptor) {
    struct stat info {};

    if (fstat(descriptor, &info) != 0 || (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)))
        return Fault::none;
    char path[4096] = "";
    if (log_file >= 0) {
        const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
        const ssize_t size = readlink(link.c_str(), path, sizeof path - 1);
        if (size > 0) path[size] = '\0';
    }
    return enter(call, path);
}

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

[[noreturn]] void die() {
    while (true) ::kill(watched, SIGKILL);
}

} // namespace

// PLAIN(name, what stands for the file, arguments as declared, arguments as passed)
#define PLAIN(NAME, FILE, DECLARED, PASSED)                                                        \
    extern "C" int NAME DECLARED {                                                                 \
        static auto* const real = next<int DECLARED>(#NAME);                                       \
        const Fault fault = enter(#NAME, FILE);                                                    \
        if (fault == Fault::tear) die();                                                           \
        return fault == Fault::error ? -1 : real PASSED;                                           \
    }

#define SYNC(NAME)                                                                                 \
    extern "C" int NAME(int descriptor) {                                                          \
        static auto* const real = next<int(int)>(#NAME);                                           \
        const Fault fault = enter(#NAME, descriptor);                                              \
        if (fault == Fault::tear) die();                                                           \
        if (fault == Fault::skip) return 0;                                                        \
        return fault == Fault::error ? -1 : real(descriptor);                                      \
    }

#define WRITE(NAME, DECLARED, PASSED, HALF)                                                        \
    extern "C" ssize_t NAME DECLARED {                                                             \
        static auto* const real = next<ssize_t DECLARED>(#NAME);                                   \
        const Fault fault = enter(#NAME, descriptor);                                              \
        if (fault == Fault::error) return -1;                                                      \
        if ((fault != Fault::tear && fault != Fault::shorten) || size < 2) return real PASSED;     \
        const ssize_t done = real HALF;                                                            \
        if (fault == Fault::tear) die();                                                           \
        return done;                                                                               \
    }

#define OPEN(NAME, DECLARED, PASSED)                                                               \
    extern "C" int NAME DECLARED {                                                                 \
        static auto* const real = next<int DECLARED>(#NAME);                                       \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;                \
        va_end(arguments);                                                                         \
        if ((flags & (O_CREAT | O_TRUNC)) == 0) return real PASSED;                                \
        const Fault fault = enter(#NAME, path);                                                    \
        if (fault == Fault::tear) die();                                                           \
        return fault == Fault::error ? -1 : real PASSED;                                           \
    }

#define STREAM(NAME)                                                                               \
    extern "C" std::FILE* NAME(const char* path, const char* mode) {                               \
        static auto* const real = next<std::FILE*(const char*, const char*)>(#NAME);               \
        if (std::strpbrk(mode, "wa") == nullptr) return real(path, mode);                          \
        const Fault fault = enter(#NAME, path);                                                    \
        if (fault == Fault::tear) die();                                                           \
        return fault == Fault::error ? nullptr : real(path, mode);                                 \
    }

WRITE(write, (int descriptor, const void* bytes, std::size_t size), (descriptor, bytes, size),
      (descriptor, bytes, size / 2))
WRITE(pwrite, (int descriptor, const void* bytes, std::size_t size, off_t at),
      (descriptor, bytes, size, at), (descriptor, bytes, size / 2, at))
WRITE(pwrite64, (int descriptor, const void* bytes, std::size_t size, off64_t at),
      (descriptor, bytes, size, at), (descriptor, bytes, size / 2, at))
WRITE(writev, (int descriptor, const iovec* pieces, int size), (descriptor, pieces, size),
      (descriptor, pieces, size / 2))
SYNC(fsync)
SYNC(fdatasync)
SYNC(syncfs)
OPEN(open, (const char* path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char* path, int flags, ...), (path, flags, mode))
OPEN(openat, (int folder, const char* path, int flags, ...), (folder, path, flags, mode))
OPEN(openat64, (int folder, const char* path, int flags, ...), (folder, path, flags, mode))
STREAM(fopen)
STREAM(fopen64)
PLAIN(rename, to, (const char* from, const char* to), (from, to))
PLAIN(renameat, to, (int in, const char* from, int into, const char* to), (in, from, into, to))
PLAIN(renameat2, to, (int in, const char* from, int into, const char* to, unsigned flags),
      (in, from, into, to, flags))
PLAIN(mkdir, path, (const char* path, mode_t mode), (path, mode))
PLAIN(mkdirat, path, (int folder, const char* path, mode_t mode), (folder, path, mode))
PLAIN(remove, path, (const char* path), (path))
PLAIN(unlink, path, (const char* path), (path))
PLAIN(unlinkat, path, (int folder, const char* path, int flags), (folder, path, flags))
PLAIN(rmdir, path, (const char* path), (path))
PLAIN(link, to, (const char* from, const char* to), (from, to))
PLAIN(linkat, to, (int in, const char* from, int into, const char* to, int flags),
      (in, from, into, to, flags))
PLAIN(symlink, path, (const char* target, const char* path), (target, path))
PLAIN(truncate, path, (const char* path, off_t size), (path, size))
PLAIN(truncate64, path, (const char* path, off64_t size), (path, size))
PLAIN(ftruncate, descriptor, (int descriptor, off_t size), (descriptor, size))
PLAIN(ftruncate64, descriptor, (int descriptor, off64_t size), (descriptor, size))
PLAIN(chmod, path, (const char* path, mode_t mode), (path, mode))
PLAIN(fchmod, descriptor, (int descriptor, mode_t mode), (descriptor, mode))
PLAIN(fchown, descriptor, (int descriptor, uid_t user, gid_t group), (descriptor, user, group))
