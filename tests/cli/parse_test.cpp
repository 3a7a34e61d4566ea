#include "cli/parse.h"
#include "index/text/suggest.h"
#include "tests/catch.h"

using namespace clausula;

namespace {

Error error_of(const std::vector<std::string>& typed) {
    try {
        parse(typed);
    } catch (const Error& error) {
        return error;
    }
    FAIL("it was understood");
    return Error("", "");
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("global flags may stand before the command or after it, and the last one holds") {
    const Words table[] = {
        {"--archive", "a", "search", "x"},
        {"search", "--archive", "a", "x"},
        {"search", "x", "--archive=a"},
        {"--archive", "b", "search", "x", "--archive", "a"},
    };
    for (const Words& typed : table) {
        const Invocation invocation = parse(typed);
        REQUIRE(invocation.command);
        CHECK(invocation.command->name == "search");
        CHECK(invocation.arguments.text("archive") == "a");
        CHECK(invocation.arguments.words == Words{"x"});
    }
}

TEST_CASE("words come through as they were typed") {
    const std::pair<Words, Words> table[] = {
        {{"search", "--", "a", "-b", "--c"}, {"a", "-b", "--c"}},
        {{"search", "a -b"}, {"a -b"}},
        {{"search", "[a,b]", "", "{x}"}, {"[a,b]", "", "{x}"}},
        {{"search", "show", "list"}, {"show", "list"}},
        {{"search", "\"tekojen tori\"", "-"}, {"\"tekojen tori\"", "-"}},
        {{"search", "--", "--", "a"}, {"--", "a"}},
        {{"ingest", "caf\xE9\n.pdf"}, {"caf\xE9\n.pdf"}},
    };
    for (const auto& [typed, words] : table) CHECK(parse(typed).arguments.words == words);
}

TEST_CASE("a mistyped command line says what was meant") {
    struct Row {
        Words typed;
        std::string what, hint;
    };

    const Row table[] = {
        {{"serach", "x"}, "serach: no such command", "did you mean search?"},
        {{"frobnicate"}, "frobnicate: no such command", "`clausula help` lists the commands"},
        {{"search", "x", "--limt", "3"}, "--limt: no such flag", "did you mean --limit?"},
        {{"list", "--knid=x"}, "--knid=x: no such flag", "did you mean --kind?"},
        {{"--colour", "never", "list"}, "--colour: no such flag", "did you mean --color?"},
        {{"search", "a", "-b"},
         "-b: no such flag",
         "a word that begins with - goes after --: clausula search -- -b"},
        {{"search", "x", "--format", "jsn"},
         "--format: \"jsn\" is none of text, json, jsonl, csv, markdown, html, svg",
         "did you mean json?"},
        {{"search", "x", "--limit", "ten"}, "--limit: \"ten\" is not a number of 1 or more", ""},
        {{"search", "x", "--limit", "0"}, "--limit: \"0\" is not a number of 1 or more", ""},
        {{"search", "x", "--limit", "99999999999999999999"},
         "--limit: \"99999999999999999999\" is not a number of 1 or more",
         ""},
        {{"show"}, "show: TARGET [TRANSLATION] is missing", "`clausula help show` lists its flags"},
        {{"list", "x"}, "x: one word too many for list", "`clausula help list` lists its flags"},
    };
    for (const Row& row : table) {
        const Error error = error_of(row.typed);
        CHECK(error.what() == row.what);
        CHECK(error.hint == row.hint);
        CHECK(error.kind == ErrorKind::failure);
    }
}

TEST_CASE("help is given even when words are missing") {
    CHECK(parse({"search", "--help"}).arguments.has("help"));
    CHECK(parse({"-h"}).command == nullptr);
    CHECK(parse({}).command == nullptr);
}

TEST_CASE("every command and flag is described") {
    for (const Command* command : all_commands()) {
        INFO(command->name);
        CHECK(find_command(command->name) == command);
        CHECK_FALSE(command->summary.empty());
        CHECK_FALSE(command->summary.ends_with('.'));
        CHECK_FALSE(command->description.empty());
        for (const Flag& flag : command->flags) {
            INFO(flag.name);
            CHECK_FALSE(flag.help.empty());
            CHECK(flag.value.empty() == (flag.kind == FlagKind::on_off));
            CHECK(flag.choices.empty() == (flag.kind != FlagKind::choice));
            for (const Flag& global : global_flags()) CHECK(flag.name != global.name);
        }
    }
}

TEST_CASE("the nearest word is suggested, and none when none is near") {
    const std::vector<std::string> names = {"ingest", "search", "show", "cite", "list"};
    const std::pair<std::string, std::optional<std::string>> table[] = {
        {"serach", "search"}, {"sho", "show"},         {"ignest", "ingest"},
        {"lst", "list"},      {"xyzzy", std::nullopt}, {"", std::nullopt},
        {"cit", "cite"},      {"sea rch", "search"},   {std::string(100, 's'), std::nullopt},
    };
    for (const auto& [typed, meant] : table) CHECK(suggest(typed, names) == meant);
}
