#include "index/language/english_words.h"

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

} // namespace

TEST_CASE("English forms are read as their base forms") {
    const Row rows[] = {
        {"agreements", {"agreement"}},
        {"parties", {"party"}},
        {"women", {"woman"}},
        {"wrote", {"write"}},
        {"written", {"write", "written"}},
        {"chose", {"choose"}},
        {"terminating", {"terminate"}},
        {"submitted", {"submit"}},
        {"boxes", {"box"}},
        {"analyses", {"analysis"}},
        {"longer", {"long", "longer"}},
        {"am", {"be"}},
        {"are", {"be"}},
        {"does", {"do"}},
        {"the", {"the"}},
        {"of", {"of"}},
        {"these", {"this"}},
        {"hereof", {"hereof"}},
        {"cheaper", {"cheap"}},
        {"offer", {"offer"}},
        {"business", {"business"}},
    };
    const auto reader = read_english_words();
    for (const Row& row : rows) {
        INFO(row.form);
        Readings readings;
        CHECK(reader->read(row.form, readings));
        std::ranges::sort(readings.lemmas);
        CHECK(readings.lemmas == row.lemmas);
        CHECK(readings.parts.empty());
    }
}

TEST_CASE("a noun in -ing is the noun and the verb") {
    Readings readings;
    CHECK(read_english_words()->read("meeting", readings));
    std::ranges::sort(readings.lemmas);
    CHECK(readings.lemmas == Words{"meet", "meeting"});
}

TEST_CASE("the possessive of an English word is the word") {
    const auto reader = read_english_words();
    for (const char* form : {"company's", "company’s", "companies'", "companies’"}) {
        INFO(form);
        Readings readings;
        CHECK(reader->read(form, readings));
        CHECK(readings.lemmas == Words{"company"});
    }
}

TEST_CASE("an unknown English word is guessed by its stem") {
    const auto reader = read_english_words();
    Readings readings;
    CHECK_FALSE(reader->read("blockchained", readings));
    CHECK(readings == Readings{});
    reader->guess("blockchained", readings);
    CHECK(readings.lemmas == Words{"blockchain"});
}

TEST_CASE("bytes that are no English word do no harm") {
    const auto reader = read_english_words();
    for (const std::string& form :
         {std::string(), std::string("'"), std::string("’"), std::string("\x01n$"),
          std::string("a\x02") + "9", std::string(10'000, 's'), std::string("\xff\xfe"),
          std::string(3, '\0')}) {
        Readings readings;
        CHECK_FALSE(reader->read(form, readings));
        CHECK(readings == Readings{});
    }
}

TEST_CASE("forms of English words find each other in a treebank", "[data]") {
    const auto folder = test_data("lemmas");
    if (!folder) return;
    const auto reader = read_english_words();
    const Matching matching =
        measure_matching(read_treebank_words(*folder / "en.tsv"), read_with(*reader));
    CHECK(matching.recall >= 0.975);
    CHECK(matching.precision >= 0.955);
}
