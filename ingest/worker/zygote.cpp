#include "ingest/worker/zygote.h"

#include "index/model/error.h"
#include "ingest/worker/sandbox.h"

#include <array>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace clausula {

namespace {

constexpr int failed_status = 70;      // an exception that the job let through
constexpr int not_shut_in_status = 71; // the sandbox is not what it was
constexpr int first_free = STDERR_FILENO + 1;
constexpr std::size_t longest_request = 64 << 10;
constexpr time_t patience = 60; // seconds: a zygote that takes longer for anything is given up
constexpr const char* what_to_do = "close other programs, or use fewer workers";

/// Two descriptors and bytes, in one message.
struct Order {
    ProcessLimits limits{};
    std::string request;
    std::array<int, 2> descriptors{}; ///< the bytes; the pipe
};

union Control {
    cmsghdr aligned;
    std::array<char, CMSG_SPACE(2 * sizeof(int))> room;
};

/// False when nobody takes it any more.
bool send_order(int socket, Order& order) {
    std::array<iovec, 2> parts{iovec{&order.limits, sizeof order.limits},
                               iovec{order.request.data(), order.request.size()}};
    Control control{};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    message.msg_control = control.room.data();
    message.msg_controllen = control.room.size();
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof order.descriptors);
    std::memcpy(CMSG_DATA(header), order.descriptors.data(), sizeof order.descriptors);
    ssize_t sent = 0;
    do {
        sent = sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent >= 0;
}

/// None at the end of the socket.
std::optional<Order> receive_order(int socket) {
    Order order;
    order.request.resize(longest_request);
    std::array<iovec, 2> parts{iovec{&order.limits, sizeof order.limits},
                               iovec{order.request.data(), order.request.size()}};
    Control control{};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    message.msg_control = control.room.data();
    message.msg_controllen = control.room.size();
    ssize_t got = 0;
    do {
        got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    const cmsghdr* header = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (!header || header->cmsg_len != CMSG_LEN(sizeof order.descriptors)) return std::nullopt;
    order.request.resize(static_cast<std::size_t>(got) - sizeof order.limits);
    std::memcpy(order.descriptors.data(), CMSG_DATA(header), sizeof order.descriptors);
    return order;
}

void die_with(pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(failed_status); // it died before we could ask to die with it
}

/// What the zygote has, all its children have.
void settle(int socket, pid_t parent) {
    die_with(parent);
    // An interrupt from the terminal reaches us too; the parent decides what it means.
    std::signal(SIGINT, SIG_IGN);
    for (const int other : {SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGCHLD})
        std::signal(other, SIG_DFL);
    const int nothing = open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nothing, standard); // libraries print
    if (socket != first_free) dup2(socket, first_free);
    close_range(first_free + 1, ~0U, 0);
    setenv("OMP_THREAD_LIMIT", "1", 1);  // one process a core is the plan; Tesseract would use all
    std::setlocale(LC_CTYPE, "C.UTF-8"); // names in 7z are UTF-16, which libarchive makes ours
}

/// Shuts a child of our own in, to see how far that goes here.
Sandbox try_sandbox() {
    const pid_t tried = fork();
    if (tried == 0) _exit(static_cast<int>(enter_sandbox()));
    int how = 0;
    if (tried < 0 || waitpid(tried, &how, 0) != tried || !WIFEXITED(how)) return Sandbox::none;
    return static_cast<Sandbox>(WEXITSTATUS(how));
}

[[noreturn]] void run_job(const Order& order, const Zygote::Job& job, Sandbox sandbox,
                          pid_t parent) {
    die_with(parent);
    try {
        const std::string_view bytes = map_for_good(order.descriptors[0]);
        dup2(order.descriptors[1], first_free);
        close_range(first_free + 1, ~0U, 0);
        limit_resources(order.limits);
        if (enter_sandbox() != sandbox) _exit(not_shut_in_status);
        job(order.request, bytes, first_free);
    } catch (...) {
        _exit(failed_status);
    }
    _exit(0);
}

/// fork(), but the new process is a child of our parent.
pid_t fork_sibling() {
    return static_cast<pid_t>(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0));
}

[[noreturn]] void serve(const Zygote::Job& job, const std::function<void()>& warm_up,
                        pid_t parent) {
    warm_up();
    const Sandbox sandbox = try_sandbox();
    send(first_free, &sandbox, sizeof sandbox, MSG_NOSIGNAL);
    while (const auto order = receive_order(first_free)) {
        pid_t id = fork_sibling();
        if (id == 0) run_job(*order, job, sandbox, parent);
        if (id < 0) id = -errno;
        for (const int descriptor : order->descriptors) close(descriptor);
        send(first_free, &id, sizeof id, MSG_NOSIGNAL);
    }
    _exit(0);
}

/// False when nobody answers.
template <class T>
bool receive(int socket, T& answer) {
    ssize_t got = 0;
    do {
        got = recv(socket, &answer, sizeof answer, 0);
    } while (got < 0 && errno == EINTR);
    return got == sizeof answer;
}

[[noreturn]] void no_process(int error) {
    throw Error("", std::string("no new process to read a file: ") + std::strerror(error),
                what_to_do);
}

} // namespace

Zygote::Zygote(Job job, std::function<void()> warm_up)
    : job_(std::move(job)), warm_up_(std::move(warm_up)) {
    make();
}

Zygote::~Zygote() { end(); }

void Zygote::make() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) no_process(errno);
    const pid_t parent = getpid();
    id_ = fork();
    if (id_ == 0) {
        try {
            settle(ends[1], parent);
            serve(job_, warm_up_, parent);
        } catch (...) {
            _exit(failed_status);
        }
    }
    const int error = errno;
    close(ends[1]);
    socket_ = ends[0];
    if (id_ < 0) {
        end();
        no_process(error);
    }
    const timeval wait{patience, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    if (receive(socket_, sandbox_)) return;
    end();
    throw Error("", "the process that reads files did not start",
                "is a library or its data broken? Reinstall the packages; if that does not help, "
                "tell the makers of Clausula");
}

void Zygote::end() {
    if (socket_ >= 0) close(std::exchange(socket_, -1));
    if (id_ <= 0) return;
    kill(id_, SIGKILL);
    while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
}

ChildProcess Zygote::start(std::string_view request, const MemoryFile& bytes,
                           const ProcessLimits& limits) {
    // The second try is for a zygote that was killed: want of memory, or somebody's mistake.
    for (const bool first : {true, false}) {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw Error("", std::string("no pipe to a new process: ") + std::strerror(errno),
                        what_to_do);
        Order order{limits, std::string(request), {bytes.descriptor(), ends[1]}};
        pid_t id = -ESRCH;
        const bool answered = send_order(socket_, order) && receive(socket_, id);
        close(ends[1]);
        if (answered && id > 0) return {id, ends[0]};
        close(ends[0]);
        if (answered || !first) no_process(-id);
        end();
        make();
    }
    no_process(ESRCH);
}

} // namespace clausula
