#include "index/language/swedish_words.h"

#include "tests/data.h"
#include "tests/index/language/word_matching.h"

#include <algorithm>

using namespace clausula;

namespace {

using Words = std::vector<std::string>;

struct Row {
    const char* form;
    Words lemmas;
};

Words lemmas_of(const char* form) {
    static const auto reader = read_swedish_words();
    Readings readings;
    CHECK(reader->read(form, readings));
    std::ranges::sort(readings.lemmas);
    return readings.lemmas;
}

} // namespace

TEST_CASE("Swedish forms are read as their base forms") {
    const Row rows[] = {
        {"avtalet", {"avtal"}},
        {"avtalens", {"avtal"}},
        {"parterna", {"part"}},
        {"böcker", {"bok"}},
        {"männen", {"man"}},
        {"skrivit", {"skriva"}},
        {"höll", {"hålla"}},
        {"sade", {"säga"}},
        {"är", {"vara"}},
        {"större", {"stor"}},
        {"äldsta", {"gammal"}},
        {"gånger", {"gång"}},
        {"mera", {"mycket"}},
        {"fler", {"många"}},
        {"man", {"man"}},
        {"en", {"en"}},
        {"uppsägningens", {"uppsägning"}},
        {"sagts", {"säga"}},
        {"utbildningars", {"utbildning"}},
    };
    for (const Row& row : rows) {
        INFO(row.form);
        CHECK(lemmas_of(row.form) == row.lemmas);
    }
}

TEST_CASE("a form of more than one word is each of them") {
    CHECK(lemmas_of("skrev") == Words{"skrev", "skriva"});
    CHECK(lemmas_of("sätt") == Words{"sätt", "sätta"});
}

TEST_CASE("a Swedish preposition is no verb, and the verb is") {
    CHECK(lemmas_of("för") == Words{"för"});
    CHECK(lemmas_of("föra") == Words{"föra"});
    CHECK(lemmas_of("förde") == Words{"föra"});
}

TEST_CASE("the verb of a participle that is an adjective of its own is a part") {
    Readings readings;
    CHECK(read_swedish_words()->read("beroende", readings));
    CHECK(std::ranges::find(readings.lemmas, "bero") == readings.lemmas.end());
    CHECK(std::ranges::find(readings.lemmas, "beroende") != readings.lemmas.end());
    CHECK(readings.parts == Words{"bero"});
}

TEST_CASE("bytes that are no Swedish word do no harm") {
    const auto reader = read_swedish_words();
    for (const std::string& form :
         {std::string(), std::string("\x01n$"), std::string("avtal\x01n$"),
          std::string("avtal\x02"), std::string(10'000, 's'), std::string("\xff\xfe"),
          std::string(3, '\0')}) {
        Readings readings;
        CHECK_FALSE(reader->read(form, readings));
        CHECK(readings == Readings{});
    }
}

TEST_CASE("forms of Swedish words find each other in a treebank", "[data]") {
    const auto folder = test_data("lemmas");
    if (!folder) return;
    const auto reader = read_swedish_words();
    const Matching matching =
        measure_matching(read_treebank_words(*folder / "sv.tsv"), read_with(*reader));
    CHECK(matching.recall >= 0.99);
    CHECK(matching.precision >= 0.93);
}
