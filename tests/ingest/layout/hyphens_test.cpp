#include "ingest/layout/hyphens.h"
#include "ingest/layout/layout.h"
#include "tests/catch.h"
#include "tests/ingest/layout/ascii_page.h"

using namespace clausula;

TEST_CASE("a hyphen at a line's end goes unless it belongs to the word") {
    struct Row {
        const char *before, *after;
        HyphenJoin join;
    };

    const Row rows[] = {
        {"neuvottelu-", "järjestö", HyphenJoin::drop},
        {"EU-", "rahoitus", HyphenJoin::keep},
        {"kunta-", "ja", HyphenJoin::none},
        {"linja-", "autossa", HyphenJoin::keep},
        {"Etelä-", "Savon", HyphenJoin::keep},
        {"2019-", "2020", HyphenJoin::keep},
        {"in-", "och", HyphenJoin::none},
        {"sopimus", "on", HyphenJoin::none},
        {"SOPI-", "MUS", HyphenJoin::drop},
        {"-", "rahoitus", HyphenJoin::none},
        {"x-/y-", "akseli", HyphenJoin::keep},
        {"avtals-", "villkor,", HyphenJoin::drop},
    };
    const Hyphens hyphens;
    for (const Row& row : rows) {
        INFO(row.before << " " << row.after);
        CHECK(hyphens.decide(row.before, row.after) == row.join);
    }
}

TEST_CASE("what the document prints elsewhere decides about a hyphen") {
    Hyphens hyphens;
    hyphens.expect("third-", "party");
    hyphens.see("(Third-party,");
    CHECK(hyphens.decide("third-", "party") == HyphenJoin::keep);
}

TEST_CASE("a word broken over two lines has a box on each") {
    const Text text = join_pages({lay_out(ascii_page("Julkisalan koulutettujen neuvottelu-\n"
                                                     "järjestö JUKO ry"))});
    CHECK(text.content == "Julkisalan koulutettujen neuvottelujärjestö JUKO ry");
    const std::size_t begin = text.content.find("neuvottelu");
    const std::vector<Place> places = text.places_of({begin, begin + 20});
    REQUIRE(places.size() == 2);
    CHECK(places[0].box == Box{150, 1, 216, 11});
    CHECK(places[1].box == Box{0, 13, 48, 23});
    CHECK(places[0].span.end == places[1].span.begin);
}
