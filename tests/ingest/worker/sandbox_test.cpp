#include "ingest/worker/sandbox.h"

#include "index/model/error.h"
#include "index/store/archive.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/sources/scratch.h"
#include "tests/ingest/worker/run_job.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <linux/landlock.h>
#include <memory>
#include <netinet/in.h>
#include <pthread.h>
#include <seccomp.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace clausula;
namespace fs = std::filesystem;

namespace {

/// What a worker that was taken over may try; `file` is one that its user may write, `parent` the
/// process that holds the archive. Each returns what the system call does: negative when refused.
struct Probe {
    const char* name;
    long (*attempt)(const char* file, pid_t parent);
};

void* idle(void*) { return nullptr; }

constexpr Probe probes[] = {
    {"open for writing", [](const char* file, pid_t) -> long { return open(file, O_WRONLY); }},
    {"open for both", [](const char* file, pid_t) -> long { return open(file, O_RDWR); }},
    {"open and cut",
     [](const char* file, pid_t) -> long { return open(file, O_RDONLY | O_TRUNC); }},
#ifdef SYS_open
    {"open by the old call",
     [](const char* file, pid_t) { return syscall(SYS_open, file, O_WRONLY); }},
#endif
    {"open by the new call",
     [](const char* file, pid_t) {
         const std::uint64_t how[3] = {O_WRONLY, 0, 0};
         return syscall(SYS_openat2, AT_FDCWD, file, how, sizeof how);
     }},
    {"create",
     [](const char* file, pid_t) -> long {
         return open((std::string(file) + "2").c_str(), O_RDONLY | O_CREAT, 0600);
     }},
    {"create without a name",
     [](const char*, pid_t) -> long { return open("/tmp", O_TMPFILE | O_RDWR, 0600); }},
    {"creat", [](const char* file, pid_t) -> long { return creat(file, 0600); }},
    {"create in memory", [](const char*, pid_t) -> long { return memfd_create("x", 0); }},
    {"truncate", [](const char* file, pid_t) -> long { return truncate(file, 0); }},
    {"remove", [](const char* file, pid_t) -> long { return unlink(file); }},
    {"rename",
     [](const char* file, pid_t) -> long {
         return rename(file, (std::string(file) + "2").c_str());
     }},
    {"link",
     [](const char* file, pid_t) -> long { return link(file, (std::string(file) + "2").c_str()); }},
    {"symlink",
     [](const char* file, pid_t) -> long {
         return symlink("x", (std::string(file) + "2").c_str());
     }},
    {"folder",
     [](const char* file, pid_t) -> long {
         return mkdir((std::string(file) + "2").c_str(), 0700);
     }},
    {"named pipe",
     [](const char* file, pid_t) -> long {
         return mkfifo((std::string(file) + "2").c_str(), 0700);
     }},
    {"permissions", [](const char* file, pid_t) -> long { return chmod(file, 0777); }},
    {"owner", [](const char* file, pid_t) -> long { return chown(file, 1, 1); }},
    {"times",
     [](const char* file, pid_t) -> long { return utimensat(AT_FDCWD, file, nullptr, 0); }},
    {"lock",
     [](const char* file, pid_t) -> long {
         return flock(open(file, O_RDONLY), LOCK_EX | LOCK_NB);
     }},
    {"socket of the internet",
     [](const char*, pid_t) -> long { return socket(AF_INET, SOCK_STREAM, 0); }},
    {"socket of this machine",
     [](const char*, pid_t) -> long { return socket(AF_UNIX, SOCK_STREAM, 0); }},
    {"pair of sockets",
     [](const char*, pid_t) -> long {
         int ends[2];
         return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
     }},
    {"connect",
     [](const char*, pid_t) -> long {
         const sockaddr_in there{AF_INET, htons(9), {htonl(INADDR_LOOPBACK)}, {}};
         return connect(3, reinterpret_cast<const sockaddr*>(&there), sizeof there) < 0 &&
                        errno == ENOTSOCK
                    ? 0
                    : -1;
     }},
    {"ioctl",
     [](const char*, pid_t) -> long {
         int bytes = 0;
         return ioctl(3, FIONREAD, &bytes);
     }},
    {"fork", [](const char*, pid_t) -> long { return fork(); }},
    {"clone",
     [](const char*, pid_t) { return syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0); }},
    {"clone3",
     [](const char*, pid_t) {
         std::uint64_t all[8] = {0, 0, 0, 0, SIGCHLD};
         return syscall(SYS_clone3, all, sizeof all);
     }},
    {"a thousand threads",
     [](const char*, pid_t) -> long {
         int made = 0;
         for (int i = 0; i < 1000; ++i) {
             pthread_t thread{};
             made += pthread_create(&thread, nullptr, idle, nullptr) == 0;
         }
         return made == 0 ? -1 : made;
     }},
    {"another program",
     [](const char*, pid_t) -> long { return execl("/bin/true", "true", nullptr); }},
    {"another program, by descriptor",
     [](const char*, pid_t) {
         char* none[] = {nullptr};
         return syscall(SYS_execveat, AT_FDCWD, "/bin/true", none, none, 0);
     }},
    {"trace the parent",
     [](const char*, pid_t parent) -> long {
         return ptrace(PTRACE_SEIZE, parent, nullptr, nullptr);
     }},
    {"kill the parent", [](const char*, pid_t parent) -> long { return kill(parent, SIGTERM); }},
    {"kill everything", [](const char*, pid_t) -> long { return kill(-1, 0); }},
    {"kill a thread of the parent",
     [](const char*, pid_t parent) { return syscall(SYS_tgkill, parent, parent, SIGTERM); }},
    {"kill by the old call",
     [](const char*, pid_t parent) { return syscall(SYS_tkill, parent, SIGTERM); }},
    {"queue a signal for the parent",
     [](const char*, pid_t parent) -> long { return sigqueue(parent, SIGTERM, {}); }},
    {"have the kernel signal the parent",
     [](const char*, pid_t parent) -> long { return fcntl(3, F_SETOWN, parent); }},
    {"hold the parent",
     [](const char*, pid_t parent) { return syscall(SYS_pidfd_open, parent, 0); }},
    {"read the parent's memory",
     [](const char*, pid_t parent) -> long {
         char byte = 0;
         const iovec here{&byte, 1}, there{const_cast<char*>("x"), 1};
         return process_vm_readv(parent, &here, 1, &there, 1, 0);
     }},
    {"limit the parent",
     [](const char*, pid_t parent) -> long {
         const rlimit none{0, 0};
         return prlimit(parent, RLIMIT_NOFILE, &none, nullptr);
     }},
    {"lift own limits",
     [](const char*, pid_t) -> long {
         const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
         return setrlimit(RLIMIT_FSIZE, &all) < 0 ? -1 : 0;
     }},
    {"outlive the parent", [](const char*, pid_t) -> long { return prctl(PR_SET_PDEATHSIG, 0); }},
    {"leave the namespace", [](const char*, pid_t) { return syscall(SYS_unshare, 0x10000000); }},
    {"change the root", [](const char*, pid_t) -> long { return chroot("/"); }},
    {"mount",
     [](const char*, pid_t) { return syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, nullptr); }},
    {"become another", [](const char*, pid_t) -> long { return setuid(1); }},
    {"program the kernel", [](const char*, pid_t) { return syscall(SYS_bpf, 0, nullptr, 0); }},
    {"ask by a ring", [](const char*, pid_t) { return syscall(SYS_io_uring_setup, 1, nullptr); }},
    {"handle faults", [](const char*, pid_t) { return syscall(SYS_userfaultfd, 0); }},
    {"keys", [](const char*, pid_t) { return syscall(SYS_keyctl, 0, 0, 0, 0, 0); }},
    {"share memory", [](const char*, pid_t) { return syscall(SYS_shmget, 0, 4096, 01600); }},
    // Refused by Landlock alone.
    {"read a file", [](const char* file, pid_t) -> long { return open(file, O_RDONLY); }},
    {"read of users", [](const char*, pid_t) -> long { return open("/etc/passwd", O_RDONLY); }},
    {"list a folder",
     [](const char*, pid_t) -> long { return open("/tmp", O_RDONLY | O_DIRECTORY); }},
    {"look into the parent",
     [](const char*, pid_t parent) -> long {
         return open(("/proc/" + std::to_string(parent) + "/mem").c_str(), O_RDONLY);
     }},
};

/// The probes that were not refused, by name, after what shuts the worker in.
std::string what_goes_through() {
    static const char* const names[] = {"none:", "seccomp:", "full:"};
    const Scratch scratch;
    scratch.write("file", "precious");
    const std::string file = scratch.folder() / "file";
    Zygote zygote(
        [](std::string_view request, std::string_view bytes, int pipe) {
            const std::string path(bytes);
            for (const Probe& probe : probes)
                if (probe.name == request && probe.attempt(path.c_str(), getppid()) >= 0)
                    tell(pipe, " " + std::string(request));
        },
        [] {});
    std::string through = names[static_cast<int>(zygote.sandbox())];
    for (const Probe& probe : probes) {
        const auto [said, end] = run_job(zygote, probe.name, file);
        through += said;
        if (end != "well") through += std::string(" ") + probe.name + " " + end;
    }
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(scratch.folder())) files += entry.exists();
    if (files != 1 || fs::file_size(file) != 8) through += " something was changed";
    return through;
}

/// Runs it where the kernel seems not to know these system calls, nor prctl(PR_SET_SECCOMP) if
/// told.
std::string without(std::initializer_list<int> calls, bool without_seccomp,
                    const std::function<std::string()>& run) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
        for (const int call : calls) seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0);
        const scmp_arg_cmp set_seccomp{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
        if (without_seccomp)
            seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                                   &set_seccomp);
        if (seccomp_load(filter) == 0) try {
                tell(ends[1], run());
            } catch (const std::exception& error) {
                tell(ends[1], error.what());
            }
        _exit(0);
    }
    close(ends[1]);
    std::string said;
    char buffer[4096];
    for (ssize_t got; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
        said.append(buffer, static_cast<std::size_t>(got));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return said;
}

struct Nobody : IngestObserver {
    void progress(std::uint64_t, std::uint64_t) override {}

    void report(const IngestReport&) override {}
};

std::string ingest_a_text(bool require_sandbox) {
    const Scratch scratch;
    scratch.write("in/a.txt", "Agreement\n\nThe parties agree.\n");
    Archive archive = Archive::create(scratch.folder() / "archive");
    Nobody nobody;
    const IngestSummary summary =
        ingest(archive, {scratch.folder() / "in"}, {.require_sandbox = require_sandbox}, nobody);
    return std::to_string(summary.added) + " added, sandbox " +
           std::to_string(static_cast<int>(summary.sandbox));
}

constexpr auto no_landlock = {SCMP_SYS(landlock_create_ruleset)};
constexpr auto no_seccomp = {SCMP_SYS(seccomp)};

} // namespace

TEST_CASE("a worker that was taken over is refused everything") {
    if (syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1) {
        WARN("skipped: no Landlock in this kernel");
        return;
    }
    CHECK(what_goes_through() == "full:");
}

TEST_CASE("without Landlock a worker can read files, and nothing else") {
    CHECK(without(no_landlock, false, what_goes_through) ==
          "seccomp: read a file read of users list a folder look into the parent");
}

TEST_CASE("where there is no seccomp it is told, or nothing is read") {
    CHECK(without(no_seccomp, true, [] { return ingest_a_text(false); }) == "1 added, sandbox 0");
    CHECK_THAT(without(no_seccomp, true, [] { return ingest_a_text(true); }),
               Catch::Matchers::Contains("nothing here shuts in the processes that read files"));
    CHECK(without(no_landlock, false, [] { return ingest_a_text(true); }) == "1 added, sandbox 1");
}
