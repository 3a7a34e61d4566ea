#include "index/language/swedish_compounds.h"

#include "index/language/lexicon/lexicons.h"
#include "index/language/swedish_words.h"
#include "tests/data.h"

#include <algorithm>
#include <sstream>

using namespace clausula;

namespace {

std::string printed(std::string_view word) {
    static const FormLexicon lexicon = swedish_lexicon();
    std::string text;
    for (const CompoundPart& part : split_compound(lexicon, word)) {
        if (!text.empty()) text += " | ";
        text += part.surface;
        for (const std::string& lemma : part.lemmas) text += " " + lemma;
    }
    return text;
}

bool has_part(const Readings& readings, const std::string& part) {
    return std::ranges::find(readings.parts, part) != readings.parts.end() ||
           std::ranges::find(readings.lemmas, part) != readings.lemmas.end();
}

std::filesystem::path table(const char* name) {
    return std::filesystem::path(CLAUSULA_SOURCE_DIR) / "tests/index/language" / name;
}

} // namespace

TEST_CASE("a Swedish compound is split into what it is made of") {
    struct Row {
        const char* word;
        const char* parts;
    };

    const Row rows[] = {
        {"kollektivavtal", "kollektiv kollektiv | avtal avtal"},
        {"arbetsmarknad", "arbets arbete | marknad marknad"},
        {"huvudförhandlingsgruppen", "huvud huvud | förhandlings förhandling | gruppen grupp"},
        {"landskapsorganisationer", "landskaps landskap | organisationer organisation"},
        {"hyresavtal", "hyres hyra | avtal avtal"},
        {"busstation", "bus buss bussa | station station"},
        {"ansvar", ""},
        {"förening", ""},
        {"avtal", ""},
        {"", ""},
        {"\xff\xfe\xff\xfe\xff\xfe\xff\xfe", ""},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(printed(row.word) == row.parts);
    }
    CHECK(printed(std::string(10'000, 'a')).empty());
    std::string long_word;
    while (long_word.size() < 200) long_word += "avtals";
    CHECK(printed(long_word + "avtal").empty()); // no longer than 200 bytes
}

TEST_CASE("spans of a compound's parts are parts too") {
    Readings readings;
    CHECK(read_swedish_words()->read("huvudförhandlingsgruppen", readings));
    CHECK(readings.lemmas == std::vector<std::string>{"huvudförhandlingsgrupp"});
    for (const char* part :
         {"huvud", "förhandling", "grupp", "huvudförhandling", "förhandlingsgrupp"})
        CHECK(has_part(readings, part));
    CHECK(readings.parts.size() == 5);
}

TEST_CASE("compounds of agreements are found by their first and last parts") {
    const auto reader = read_swedish_words();
    std::istringstream rows(read_file(table("swedish_compounds.tsv")));
    std::string word, first, last, missed;
    int compounds = 0, by_first = 0, by_last = 0, with_first = 0;
    while (rows >> word >> first >> last) {
        Readings readings;
        reader->read(word, readings);
        ++compounds;
        by_last += has_part(readings, last);
        with_first += first != "-";
        by_first += first != "-" && has_part(readings, first);
        if (!has_part(readings, last) || (first != "-" && !has_part(readings, first)))
            missed += " " + word;
    }
    INFO(missed);
    CHECK(compounds == 127);
    CHECK(by_last >= 0.94 * compounds);
    CHECK(by_first >= 0.94 * with_first);
}

TEST_CASE("simple words are not split") {
    static const FormLexicon lexicon = swedish_lexicon();
    std::istringstream words(read_file(table("swedish_simple_words.txt")));
    std::string word, split;
    int simple = 0, wrong = 0;
    while (words >> word) {
        ++simple;
        if (split_compound(lexicon, word).empty()) continue;
        ++wrong;
        split += " " + word;
    }
    INFO(split);
    CHECK(simple == 264);
    CHECK(wrong <= 0.03 * simple);
}
