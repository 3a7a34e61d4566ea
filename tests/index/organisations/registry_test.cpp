#include "index/model/error.h"
#include "index/organisations/registry.h"

#include "tests/catch.h"

using namespace clausula;
using namespace std::chrono_literals;

namespace {

Registry shipped() {
    Registry registry;
    registry.add(shipped_organisations, "organisations.toml");
    return registry;
}

std::string error_of(std::string_view toml) {
    try {
        Registry().add(toml, "mine.toml");
    } catch (const Error& error) {
        return error.subject + ": " + error.message;
    }
    return "";
}

std::vector<std::string> names_on(const Organisation& organisation, Day day) {
    std::vector<std::string> names;
    for (const OrganisationName& name : organisation.names)
        if (name.kind == NameKind::statutory && name.language == "fi" && was_borne(name, day))
            names.push_back(name.text);
    return names;
}

} // namespace

TEST_CASE("an organisation that changed its name is one, with a name for each day") {
    const Registry registry = shipped();
    const Organisation* kt = registry.find("kt");
    REQUIRE(kt != nullptr);
    CHECK(names_on(*kt, Day(1975y / 5 / 1)) ==
          std::vector<std::string>{"Kunnallinen sopimusvaltuuskunta"});
    CHECK(names_on(*kt, Day(2021y / 6 / 30)) ==
          std::vector<std::string>{"Kunnallinen työmarkkinalaitos"});
    CHECK(names_on(*kt, Day(2021y / 7 / 1)) ==
          std::vector<std::string>{"Kunta- ja hyvinvointialuetyönantajat KT"});
}

TEST_CASE("what was only planned was never borne") {
    const OrganisationName planned = {"Kunta- ja maakuntatyönantajat KT", "fi", NameKind::planned};
    CHECK_FALSE(was_borne(planned, Day(2018y / 1 / 1)));
}

TEST_CASE("a merger's outcome is another organisation") {
    const Registry registry = shipped();
    const auto events = registry.events_of("koho");
    REQUIRE(events.size() == 2);
    CHECK(events[0]->kind == OrganisationEvent::Kind::founded);
    CHECK(events[1]->kind == OrganisationEvent::Kind::merged);
    CHECK(events[1]->before == std::vector<std::string>{"koho", "tsn"});
    CHECK(events[1]->after == std::vector<std::string>{"sote"});
}

TEST_CASE("a second file adds organisations, and replaces those of the same id") {
    Registry registry = shipped();
    registry.add("[organisation.akava]\n"
                 "names = [{ text = \"Akava ry\", kind = \"statutory\", from = \"1950\" }]\n"
                 "[organisation.jau]\n"
                 "names = [{ text = \"JAU\", kind = \"abbreviation\" }]\n",
                 "mine");
    CHECK(registry.find("akava")->names.front().from == PrintedDate{1950, {}, {}});
    CHECK(registry.find("jau")->names.size() == 1);
    CHECK(registry.find("juko") != nullptr);
}

TEST_CASE("a flaw in the file is told with its line") {
    struct Row {
        std::string_view toml, error;
    };

    const Row row = GENERATE(values<Row>({
        {"[organisation.a]\nnames = [{ text = \"A\", kind = \"nickname\" }]\n",
         "mine.toml:2: \"kind\" is one of statutory brand abbreviation translation planned, not "
         "\"nickname\""},
        {"[organisation.a]\n\nnames = []\n", "mine.toml:1: organisation \"a\" has no names"},
        {"[organisation.a]\nnames = [{ kind = \"brand\" }]\n", "mine.toml:2: a name has no text"},
        {"[organisation.a]\nnames = [{ text = \"A\", kind = \"brand\", from = \"2021-13\" }]\n",
         "mine.toml:2: expected a day as \"2021-06-30\", \"2021-06\" or \"2021\" instead of "
         "\"2021-13\""},
        {"[organisation.a]\nnames = [{ text = \"A\", kind = \"brand\", from = \"2021\", to = "
         "\"2020\" }]\n",
         "mine.toml:2: \"A\" ends before it begins"},
        {"[organisation.a]\nnames = [{ text = \"A\", kind = \"brand\", form = \"2021\" }]\n",
         "mine.toml:2: nothing is called \"form\" here"},
        {"[[event]]\nkind = \"ended\"\nbefore = [\"nobody\"]\n",
         "mine.toml:3: no organisation has the id \"nobody\""},
        {"[[event]]\nkind = \"ended\"\n",
         "mine.toml:1: the event has neither \"before\" nor \"after\""},
    }));
    CHECK(error_of(row.toml) == row.error);
    CHECK(error_of("organisation = [\n").starts_with("mine.toml:"));
    CHECK(error_of("organisation = 7\n") == "mine.toml:1: expected a table");
}
