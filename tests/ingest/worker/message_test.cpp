#include "ingest/worker/message.h"

#include "tests/catch.h"

#include <string>
#include <unistd.h>

using namespace clausula;

TEST_CASE("a message that lies about its length or kind is refused") {
    Listener listener;
    const auto heard = [&](std::string_view bytes) { listener.hear(bytes, 1000); };
    CHECK_THROWS(heard(std::string("\x01\xff\xff\xff\xff\xff\xff\xff\xff", 9)));
    listener = {};
    CHECK_THROWS(heard(std::string("\x7f\0\0\0\0\0\0\0\0", 9)));
    listener = {};
    heard(std::string("\x01\x02\0\0\0\0\0\0\0x", 10));
    CHECK_FALSE(listener.next());
    heard("y");
    CHECK(listener.next()->content == "xy");
}

TEST_CASE("what was said is heard, however the pipe cuts it") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    say(ends[1], Said::title, "Agree", "ment");
    say(ends[1], Said::pages_done, "");
    close(ends[1]);
    std::string bytes(100, '\0');
    bytes.resize(static_cast<std::size_t>(read(ends[0], bytes.data(), bytes.size())));
    close(ends[0]);
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        Listener listener;
        for (std::size_t at = 0; at < bytes.size(); at += piece)
            listener.hear(std::string_view(bytes).substr(at, piece), 1000);
        const auto title = listener.next(), done = listener.next();
        REQUIRE((title && done && !listener.next()));
        CHECK((title->said == Said::title && title->content == "Agreement"));
        CHECK((done->said == Said::pages_done && done->content.empty()));
    }
}
