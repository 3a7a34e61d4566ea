#include "index/language/words.h"
#include "tests/catch.h"

#include <algorithm>

using namespace clausula;

namespace {

bool has(const std::vector<std::string>& list, const std::string& text) {
    return std::ranges::find(list, text) != list.end();
}

} // namespace

TEST_CASE("a word that nobody knows is itself") {
    Words words;
    const WordReading reading = words.read("xqzzy");
    CHECK(reading.languages == 0);
    CHECK(has(reading.readings.lemmas, "xqzzy"));
}

TEST_CASE("a word is found by the pieces it is put together of") {
    struct Row {
        const char *form, *part;
    };

    const Row rows[] = {{"kunteko2020", "kunteko"}, {"kunteko2020", "2020"},
                        {"2015-2017", "2015"},      {"12:30", "30"},
                        {"xq-zzy", "xq"},           {"tyo2030-hanke", "2030"}};
    Words words;
    for (const Row& row : rows) {
        CAPTURE(row.form, row.part);
        CHECK(has(words.read(row.form).readings.parts, row.part));
    }
}

TEST_CASE("an ending behind a colon is no part of a name") {
    Words words;
    CHECK(has(words.read("xqz:n").readings.lemmas, "xqz"));
    CHECK(has(words.read("xqz:sta").readings.lemmas, "xqz"));
}

TEST_CASE("what is no word is read as it is") {
    Words words;
    for (const std::string& form :
         {std::string(5000, 'a'), std::string(":"), std::string("-"), std::string("7"),
          std::string("a-b-c-d-e-f-g-h"), std::string("\xF0\x9F\x98\x80")}) {
        CAPTURE(form);
        CHECK(has(words.read(form).readings.lemmas, form));
    }
}
