#include "index/language/language.h"
#include "tests/catch.h"

using namespace clausula;

TEST_CASE("a sentence is recognised by its common words") {
    struct Row {
        const char* text;
        const char* code;
    };

    const Row rows[] = {
        {"Osapuolet ovat sopineet, että tämä sopimus tulee voimaan ja on voimassa toistaiseksi.",
         "fi"},
        {"Parterna har kommit överens om att detta avtal träder i kraft och gäller tills vidare.",
         "sv"},
        {"The parties have agreed that this agreement shall enter into force upon signature.",
         "en"},
        {"OSAPUOLET JA SEN ETTÄ", "fi"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Language* language = recognise_language(row.text);
        REQUIRE(language != nullptr);
        CHECK(language->code == row.code);
    }
}

TEST_CASE("numbers, names and nothing have no language") {
    CHECK(recognise_language("") == nullptr);
    CHECK(recognise_language("1 234,50 € 12.3.2020") == nullptr);
    CHECK(recognise_language("Kunteko Tekry JUKO") == nullptr);
}
