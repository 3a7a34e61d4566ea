#include "index/text/unicode.h"
#include "tests/catch.h"

using namespace clausula;

TEST_CASE("bytes become valid UTF-8 in NFC") {
    CHECK(clean_utf8("tyo\xCC\x88 ela\xCC\x88ma\xCC\x88") == "työ elämä");
    CHECK(clean_utf8("a\xFF b") == "a\xEF\xBF\xBD b");
    CHECK(clean_utf8("neuvot\xC2\xADtelu") == "neuvottelu");
    CHECK(clean_utf8(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("words are folded and letters with dots stay letters") {
    CHECK(folded_words("KT:n Työelämän, 4 §") ==
          std::vector<std::string>{"kt", "n", "työelämän", "4"});
}

TEST_CASE("a broken sequence is not UTF-8") {
    CHECK(is_utf8("åäö"));
    CHECK_FALSE(is_utf8("\xC3"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
}
