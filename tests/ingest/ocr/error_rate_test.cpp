#include "tests/catch.h"
#include "tests/ingest/ocr/error_rate.h"

TEST_CASE("the character error rate counts changes for each character of the truth") {
    using clausula::character_error_rate;
    CHECK(character_error_rate("4 §", "4 §") == 0);
    CHECK(character_error_rate("4  \n§ ", "4 §") == 0);
    CHECK(character_error_rate("maa", "mää") == Approx(2.0 / 3));
    CHECK(character_error_rate("", "abcd") == 1);
    CHECK(character_error_rate("kitten", "sitting") == Approx(3.0 / 7));
}
