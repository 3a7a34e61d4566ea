#include "index/text/word_forms.h"
#include "tests/catch.h"

#include <vector>

using namespace clausula;

namespace {

/// The forms of a text, with '-' where one hangs.
std::string forms_of(std::string_view text) {
    std::string forms;
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) {
        if (!forms.empty()) forms += ' ';
        forms += (word.hangs_before ? "~" : "") + word.form + (word.hangs_behind ? "~" : "");
    }
    return forms;
}

} // namespace

TEST_CASE("a word keeps the signs inside it") {
    struct Row {
        const char *text, *forms;
    };

    const Row rows[] = {
        {"Työelämän laatu, 4 §.", "työelämän laatu 4"},
        {"EU:n ja KT:sta", "eu:n ja kt:sta"},
        {"linja-auto Kunteko2020", "linja-auto kunteko2020"},
        {"the company's; the companies’ shares", "the company's the companies shares"},
        {"l\xE2\x80\x99"
         "eau",
         "l'eau"},
        {"linja\xE2\x80\x91"
         "auto",
         "linja-auto"},
        {"kunta- ja valtiosektori", "kunta~ ja valtiosektori"},
        {"työpaikka-, kunta- ja valtiosektori", "työpaikka~ kunta~ ja valtiosektori"},
        {"arbetstid och -plats", "arbetstid och ~plats"},
        {"2015-2017 a - b -- c", "2015-2017 a b c"},
        {"ÄÄNI ÅRET Õhtu Straße ŠAKKI", "ääni året õhtu strasse šakki"},
        {"12:30 1.1.2018", "12:30 1 1 2018"},
        {"'quoted' :x: --", "quoted x"},
        {"", ""},
        {"- : '", ""},
        {"a:", "a"},
        {"日本 語", "日本 語"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(forms_of(row.text) == row.forms);
        std::size_t count = 0;
        for (const char c : std::string_view(row.forms)) count += c == ' ' ? 1U : 0U;
        CHECK(count_word_forms(row.text) == (*row.forms == '\0' ? 0 : count + 1));
    }
}

TEST_CASE("a word's span leaves out the hyphen that hangs") {
    WordForm word;
    std::size_t at = 0;
    REQUIRE(next_word_form(" Ääni- ja", at, word));
    CHECK(word.span == Span{1, 7});
    CHECK(at == 7);
}
