#include "versions/wording.h"

#include "tests/catch.h"

using namespace clausula;

namespace {

std::vector<std::uint64_t> words_of(std::string_view text) {
    std::vector<std::uint64_t> words;
    for (const WordingWord& word : wording_of(text)) words.push_back(word.word);
    return words;
}

} // namespace

TEST_CASE("case, punctuation and line ends are no part of a wording") {
    CHECK(words_of("Osapuolet sitoutuvat: huolehtimaan\nTekojen torista.") ==
          words_of("OSAPUOLET sitoutuvat huolehtimaan Tekojen (torista)"));
}

TEST_CASE("another word, or another order, is another wording") {
    CHECK(words_of("three months") != words_of("four months"));
    CHECK(words_of("three months") != words_of("months three"));
}

TEST_CASE("a word's span is where it stands") {
    const std::string_view text = "§ 4 Työn laatu";
    const auto words = wording_of(text);
    REQUIRE(words.size() == 3);
    CHECK(text.substr(words[1].span.begin, words[1].span.size()) == "Työn");
}

TEST_CASE("a word has the number that stored sketches know it by") {
    // FNV-1a's published value of "a" (draft-eastlake-fnv), spread with the length.
    CHECK(words_of("a") == std::vector<std::uint64_t>{mixed(0xaf63dc4c8601ec8cULL, 1)});
}
