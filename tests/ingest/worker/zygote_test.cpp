#include "ingest/worker/zygote.h"

#include "index/model/error.h"
#include "tests/catch.h"
#include "tests/ingest/worker/run_job.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <string>
#include <unistd.h>
#include <vector>

using namespace clausula;

namespace {

using SaidAndEnd = std::pair<std::string, std::string>;

/// Jobs by name: what a worker might do.
void odd_job(std::string_view request, std::string_view bytes, int pipe) {
    if (request == "repeat") return tell(pipe, bytes);
    if (request == "count") return tell(pipe, std::to_string(bytes.size()));
    if (request == "crash") {
        tell(pipe, "before");
        std::raise(SIGSEGV);
    }
    if (request == "abort") std::abort();
    if (request == "leave") std::exit(1);
    if (request == "throw") throw 1;
    if (request == "spin")
        for (volatile bool on = true; on;) {
        }
    if (request == "eat") try {
            std::vector<char> much(100 << 20, 'x');
            tell(pipe, "some ");
            std::vector<char> more(600 << 20, 'x');
        } catch (const std::bad_alloc&) {
            tell(pipe, "no more");
        }
    if (request == "descriptors") {
        for (int descriptor = 0; descriptor < 1024; ++descriptor)
            if (fcntl(descriptor, F_GETFD) >= 0) tell(pipe, std::to_string(descriptor) + " ");
    }
    if (request == "id") {
        const pid_t ids[] = {getpid(), getppid()};
        tell(pipe, {reinterpret_cast<const char*>(ids), sizeof ids});
        pause();
    }
}

pid_t only_child() {
    pid_t child = 0;
    std::ifstream("/proc/self/task/" + std::to_string(getpid()) + "/children") >> child;
    return child;
}

} // namespace

TEST_CASE("a job's words come through, and its end is told") {
    Zygote zygote(odd_job, [] {});
    CHECK(run_job(zygote, "repeat", "hello") == SaidAndEnd("hello", "well"));
    CHECK(run_job(zygote, "repeat", "") == SaidAndEnd("", "well"));
    CHECK(run_job(zygote, "count", std::string(50 << 20, 'x')) == SaidAndEnd("52428800", "well"));
    CHECK(run_job(zygote, "crash") ==
          SaidAndEnd("before", "crashed (signal 11, Segmentation fault)"));
    CHECK(run_job(zygote, "abort").second == "crashed (signal 6, Aborted)");
    CHECK(run_job(zygote, "leave").second == "gave up (exit status 1), perhaps for want of memory");
    CHECK(run_job(zygote, "throw").second ==
          "gave up (exit status 70), perhaps for want of memory");
}

TEST_CASE("a job that never ends is ended by its limit on CPU time") {
    Zygote zygote(odd_job, [] {});
    CHECK(run_job(zygote, "spin", "", {.cpu_seconds = 1, .memory = 1ULL << 30}).second ==
          "used more than 1 s of CPU time (the limit)");
}

// Sanitizers have no use for such a limit: see limit_resources().
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("a job gets no more memory than its limit, whatever the parent has") {
    const std::vector<char> ours(300 << 20, 'x');
    Zygote zygote(odd_job, [] {});
    CHECK(run_job(zygote, "eat", std::string(80 << 20, 'x'),
                  {.cpu_seconds = 60, .memory = 200 << 20}) == SaidAndEnd("some no more", "well"));
}
#endif

TEST_CASE("a job has no descriptor of its parent but the pipe") {
    const int opened = open("/dev/null", O_RDONLY);
    Zygote zygote(odd_job, [] {});
    CHECK(run_job(zygote, "descriptors").first == "0 1 2 3 ");
    close(opened);
}

TEST_CASE("a child is ours, and ended when it is let go of") {
    Zygote zygote(odd_job, [] {});
    MemoryFile nothing;
    pid_t ids[2] = {};
    {
        ChildProcess child = zygote.start("id", nothing, {.cpu_seconds = 60, .memory = 1 << 30});
        REQUIRE(read(child.pipe(), ids, sizeof ids) == sizeof ids);
        CHECK(kill(ids[0], 0) == 0);
    }
    CHECK(ids[1] == getpid());
    CHECK(kill(ids[0], 0) < 0);
}

TEST_CASE("a zygote that is killed is made again, and its children live on") {
    Zygote zygote(odd_job, [] {});
    const pid_t first = only_child();
    MemoryFile nothing;
    ChildProcess child = zygote.start("id", nothing, {.cpu_seconds = 60, .memory = 1 << 30});
    pid_t ids[2] = {};
    REQUIRE(read(child.pipe(), ids, sizeof ids) == sizeof ids);
    REQUIRE(kill(first, SIGKILL) == 0);
    CHECK(run_job(zygote, "repeat", "again") == SaidAndEnd("again", "well"));
    CHECK(kill(ids[0], 0) == 0);
}

TEST_CASE("what is warmed up once is there for every job") {
    static int warmed = 0;
    Zygote zygote(
        [](std::string_view, std::string_view, int pipe) { tell(pipe, std::to_string(++warmed)); },
        [] { warmed = 7; });
    CHECK(run_job(zygote, "").first == "8");
    CHECK(run_job(zygote, "").first == "8");
    CHECK(warmed == 0);
}

TEST_CASE("a zygote that can't warm up is told") {
    CHECK_THROWS_AS(Zygote(odd_job, [] { throw 1; }), Error);
    CHECK_THROWS_AS(Zygote(odd_job, [] { std::raise(SIGSEGV); }), Error);
}

TEST_CASE("a child that has to wait for a core says how long") {
    cpu_set_t all, one;
    REQUIRE(sched_getaffinity(0, sizeof all, &all) == 0);
    CPU_ZERO(&one);
    CPU_SET(sched_getcpu(), &one);
    REQUIRE(sched_setaffinity(0, sizeof one, &one) == 0); // children inherit it
    {
        Zygote zygote(odd_job, [] {});
        MemoryFile nothing;
        const ProcessLimits limits{.cpu_seconds = 60, .memory = 1ULL << 30};
        const ChildProcess first = zygote.start("spin", nothing, limits),
                           second = zygote.start("spin", nothing, limits);
        usleep(600'000);
        CHECK(first.seconds_waiting() + second.seconds_waiting() > 0.2);
    }
    sched_setaffinity(0, sizeof all, &all);
}
