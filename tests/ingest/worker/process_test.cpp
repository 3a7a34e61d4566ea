#include "ingest/worker/process.h"

#include "ingest/worker/codec.h"
#include "ingest/worker/job.h"
#include "ingest/worker/message.h"
#include "tests/catch.h"

#include <csignal>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace clausula;
using Catch::Matchers::Contains;

namespace {

constexpr ProcessLimits limits{.cpu_seconds = 60, .memory = 1ULL << 30};

/// All that a job writes, and how it ended.
std::pair<std::string, std::string> run(const std::function<void(int)>& job,
                                        const ProcessLimits& with = limits) {
    ChildProcess child(job, with);
    std::string said;
    char buffer[4096];
    for (ssize_t got; (got = read(child.pipe(), buffer, sizeof buffer)) > 0;)
        said.append(buffer, static_cast<std::size_t>(got));
    const Ending ending = child.wait();
    return {said, ending.well() ? "well" : ending.printed(with)};
}

void tell(int pipe, const std::string& text) {
    if (write(pipe, text.data(), text.size()) < 0) _exit(1);
}

} // namespace

TEST_CASE("a job's words come through, and its end is told") {
    CHECK(run([](int pipe) { tell(pipe, "hello"); }) ==
          std::pair<std::string, std::string>("hello", "well"));
    CHECK(run([](int pipe) {
              tell(pipe, "before");
              std::raise(SIGSEGV);
          }).second == "crashed (signal 11, Segmentation fault)");
    CHECK(run([](int) { std::exit(1); }).second ==
          "gave up (exit status 1), perhaps for want of memory");
    CHECK(run([](int) { throw 1; }).second ==
          "gave up (exit status 70), perhaps for want of memory");
}

TEST_CASE("a job that never ends is ended by its limit on CPU time") {
    const auto forever = [](int) {
        for (volatile bool on = true; on;) {
        }
    };
    CHECK(run(forever, {.cpu_seconds = 1, .memory = 1ULL << 30}).second ==
          "used more than 1 s of CPU time (the limit)");
}

TEST_CASE("a job gets no more memory than its limit, whatever the parent has") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    WARN("skipped: memory is not limited under this sanitizer");
    return;
#endif
    const std::vector<char> ours(300 << 20, 'x');
    const auto [said, end] = run(
        [](int pipe) {
            try {
                std::vector<char> much(100 << 20, 'x');
                tell(pipe, "some ");
                std::vector<char> more(600 << 20, 'x');
            } catch (const std::bad_alloc&) {
                tell(pipe, "no more");
            }
        },
        {.cpu_seconds = 60, .memory = 200 << 20});
    CHECK(said == "some no more");
}

TEST_CASE("a job has no descriptor of its parent, and writes no file") {
    char name[] = "/tmp/clausula-XXXXXX";
    const int made = mkstemp(name);
    const int file = fcntl(made, F_DUPFD_CLOEXEC, 10); // not a number that the pipe may have
    close(made);
    REQUIRE(file >= 10);
    const auto [said, end] = run([&](int pipe) {
        tell(pipe, fcntl(file, F_GETFD) < 0 ? "closed " : "open ");
        std::signal(SIGXFSZ, SIG_IGN);
        const int again = open(name, O_WRONLY);
        tell(pipe, write(again, "x", 1) < 0 ? "refused" : "written");
    });
    CHECK(said == "closed refused");
    close(file);
    unlink(name);
}

TEST_CASE("a child that is let go of is ended") {
    pid_t id = 0;
    {
        ChildProcess child(
            [](int pipe) {
                const pid_t own = getpid();
                tell(pipe, std::string(reinterpret_cast<const char*>(&own), sizeof own));
                pause();
            },
            limits);
        REQUIRE(read(child.pipe(), &id, sizeof id) == sizeof id);
        CHECK(kill(id, 0) == 0);
    }
    CHECK(kill(id, 0) < 0);
}

TEST_CASE("pages that came before a crash become a document that says what is missing") {
    Page page{.number = 6, .origin = PageOrigin::text_layer};
    page.words = {{"Agreement", {10, 10, 60, 20}, 11}, {"signed", {62, 10, 90, 20}, 11}};
    page.lines = {{0, 2}};
    page.blocks = {{BlockKind::paragraph, 0, 1}};
    Remains remains{.format = "pdf",
                    .title = "",
                    .pages = {encode(page)},
                    .problems = {},
                    .end = "crashed (signal 11, Segmentation fault)"};
    ChildProcess child([&](int pipe) { finish_document(remains, "a.pdf", pipe); }, limits);
    Listener listener;
    while (listener.listen(child.pipe(), 1 << 20)) {
    }
    const auto message = listener.next();
    REQUIRE(message);
    REQUIRE(message->said == Said::document);
    const Document document = decode_document(message->content);
    CHECK(document.text.content == "Agreement signed");
    REQUIRE(document.problems.size() == 1);
    CHECK(document.problems[0].page == 7);
    CHECK(document.problems[0].message ==
          "page 7: the pdf reader crashed (signal 11, Segmentation fault); this page and those "
          "behind it are missing");
}

TEST_CASE("a message that lies about its length or kind is refused") {
    Listener listener;
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto heard = [&](std::string bytes) {
        tell(ends[1], bytes);
        return listener.listen(ends[0], 1000);
    };
    CHECK_THROWS(heard(std::string("\x01\xff\xff\xff\xff\xff\xff\xff\xff", 9)));
    listener = {};
    CHECK_THROWS(heard(std::string("\x7f\0\0\0\0\0\0\0\0", 9)));
    listener = {};
    CHECK(heard(std::string("\x01\x02\0\0\0\0\0\0\0x", 10)));
    CHECK_FALSE(listener.next());
    CHECK(heard("y"));
    CHECK(listener.next()->content == "xy");
    close(ends[0]);
    close(ends[1]);
}
