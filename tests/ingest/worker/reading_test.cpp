#include "ingest/worker/reading.h"

#include "ingest/worker/codec.h"
#include "tests/catch.h"
#include "tests/ingest/worker/run_job.h"

#include <csignal>
#include <cstdlib>
#include <new>
#include <poll.h>
#include <string>
#include <unistd.h>

using namespace clausula;
using Catch::Matchers::Contains;

namespace {

/// Its one word is as many letters long as its number says.
Page a_page(int number) {
    Page page{.number = number, .origin = PageOrigin::text_layer};
    page.words = {{std::string(static_cast<std::size_t>(number), 'w'), {10, 10, 60, 20}, 11}};
    page.lines = {{0, 1}};
    page.blocks = {{BlockKind::paragraph, 0, 1}};
    return page;
}

/// Reads a file in which each byte is a page, in the way that the byte says. A first byte '!' is no
/// page: the pages of that file can't be read each by itself.
void read_script(std::string_view asked, std::string_view bytes, int pipe) {
    const Request request = decode_request(asked);
    if (request.kind == Request::Kind::finish) return do_job(asked, bytes, {}, pipe);
    const bool in_one_go = bytes.starts_with('!');
    if (in_one_go) bytes.remove_prefix(1);
    say(pipe, Said::format, "script");
    if (!in_one_go) say(pipe, Said::begun, std::to_string(bytes.size()));
    for (auto number = request.first_page; number <= static_cast<int>(bytes.size()); ++number) {
        switch (bytes[static_cast<std::size_t>(number) - 1]) {
        case 'x':
            std::abort();
        case 'l': // as Poppler does
            std::exit(1);
        case 'h':
            pause();
            break;
        case 'm':
            say(pipe, Said::unread,
                encode(std::vector<std::string>{"needed more memory", "", "again"}));
            return;
        default:
            say(pipe, Said::page, encode(a_page(number)));
        }
    }
    say(pipe, Said::pages_done, "");
    if (request.first_page > 1) return;
    Document document;
    document.text.content = "made at once";
    say(pipe, Said::document, encode(document));
}

std::string words_of(const std::string& text) {
    std::string words;
    for (const char c : text)
        if (c != '\n')
            words += c;
        else if (!words.ends_with(' '))
            words += ' ';
    return words;
}

struct Result {
    std::string text, error;
    std::vector<std::string> problems;
    std::size_t pages = 0;
    bool again = false;
};

Result read(const std::string& script, IngestOptions options = {}) {
    options.seconds_without_page = 0.3;
    Zygote zygote(read_script, [] {});
    Reading reading(zygote, script, "script", options);
    while (!reading.done()) {
        const auto wake = reading.check_clocks();
        if (reading.done()) break;
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(wake - Reading::Clock::now());
        pollfd one{reading.pipe(), POLLIN, 0};
        if (poll(&one, 1, static_cast<int>(std::max<long>(0, left.count()))) > 0) reading.listen();
    }
    Result result{.text = "",
                  .error = reading.error,
                  .problems = {},
                  .pages = 0,
                  .again = reading.stopped_by_limit};
    if (!reading.document) return result;
    result.text = reading.document->text.content;
    result.pages = reading.document->pages.size();
    for (const Problem& problem : reading.document->problems)
        result.problems.push_back(std::to_string(problem.page.value_or(0)) + ": " +
                                  problem.message);
    return result;
}

} // namespace

TEST_CASE("a crash on a page loses that page, and the reading goes on behind it") {
    const std::string crash = "the script reader crashed (signal 6, Aborted); ";

    struct Case {
        std::string script, text;
        std::vector<std::string> problems;
    };

    const Case cases[] = {
        {"...", "made at once", {}},
        {"..x.", "w ww wwww", {"3: " + crash + "this page is lost"}},
        {"x.", "ww", {"1: " + crash + "this page is lost"}},
        {".x", "w", {"2: " + crash + "this page is lost"}},
        {"x.xx.",
         "ww wwwww",
         {"1: " + crash + "this page is lost", "3: " + crash + "this page is lost",
          "4: " + crash + "this page is lost"}},
        {".h.",
         "w www",
         {"2: the script reader gave nothing for 0 s (the limit); this page is lost"}},
        {"l.",
         "ww",
         {"1: the script reader gave up (exit status 1), perhaps for want of memory; this page is "
          "lost"}},
        {"m.", "ww", {"1: the script reader needed more memory; this page is lost"}},
        {"!..x.", "w ww", {"3: " + crash + "this page and those behind it are missing"}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.script);
        const Result result = read(one.script);
        CHECK(result.error == "");
        CHECK(words_of(result.text) == one.text);
        CHECK(result.problems == one.problems);
        if (!one.script.starts_with('!') && !one.problems.empty())
            CHECK(result.pages == one.script.size());
    }
}

TEST_CASE("after twenty lost pages the rest is given up, and said to be missing") {
    const Result result = read("." + std::string(30, 'x') + ".");
    CHECK(result.text == "w");
    REQUIRE(result.problems.size() == 20);
    CHECK(result.problems[18] ==
          "20: the script reader crashed (signal 6, Aborted); this page is lost");
    CHECK(result.problems[19] == "21: the script reader crashed (signal 6, Aborted); this page and "
                                 "those behind it, up to page 32, are missing");
}

TEST_CASE("what crashes or hangs before its pages is not tried again; a limit may be raised") {
    struct Case {
        std::string script;
        bool again;
    };

    for (const auto& [script, again] :
         {Case{"!x", false}, {"!h", false}, {"!m", true}, {"xx", false}}) {
        CAPTURE(script);
        const Result result = read(script);
        CHECK(result.error != "");
        CHECK(result.again == again);
    }
}

TEST_CASE("the time for a whole file is not exceeded by going on") {
    const Result result = read(".hhhhhhhhhh", {.seconds_per_file = 0.5});
    CHECK(result.text == "w");
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[1] == "3: the script reader took longer than 1 s (the limit); this page "
                                "and those behind it, up to page 11, are missing");
}
