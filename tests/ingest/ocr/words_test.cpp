#include "ingest/ocr/words.h"
#include "tests/catch.h"

#include <limits>

namespace clausula {

TEST_CASE("rules and specks are dropped, words are not") {
    struct Row {
        Word word;
        bool kept;
    };

    const auto row = GENERATE(values<Row>({
        {{.text = "|", .confidence = 0.9}, false},
        {{.text = "||", .confidence = 0.9}, false},
        {{.text = "~°", .confidence = 0.3}, false},
        {{.text = "–", .confidence = 0.9}, true},
        {{.text = "1.", .confidence = 0.2}, true},
        {{.text = "sopimus", .confidence = 0.2}, true},
        {{.text = "§", .confidence = 0.8}, true},
    }));
    INFO(row.word.text);
    CHECK(without_noise({row.word}).size() == (row.kept ? 1 : 0));
}

TEST_CASE("mean confidence weighs words by their length") {
    CHECK(mean_confidence({}) == 0);
    CHECK(mean_confidence({{.text = "ääääääää", .confidence = 1},
                           {.text = "x,", .confidence = 0}}) == Approx(0.8));
}

TEST_CASE("read words that overlap the layer's are not added") {
    const std::vector<Word> layer = {{.text = "own", .box = {10, 10, 40, 20}}};
    const std::vector<Word> read = {{.text = "0wn", .box = {11, 11, 41, 21}},
                                    {.text = "beside", .box = {50, 10, 90, 20}},
                                    {.text = "below", .box = {10, 30, 40, 40}}};
    const std::vector<Word> all = completed(layer, read);
    REQUIRE(all.size() == 3);
    CHECK(all[0].text == "own");
    CHECK(all[1].text == "beside");
    CHECK(all[2].text == "below");
}

TEST_CASE("places that are no numbers are no places") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(height_of_lines({{.text = "a", .box = {0, nan, 1, nan}}}) == 0);
    CHECK(height_of_lines({{.text = "a", .box = {0, 10, 9, 20}},
                           {.text = "b", .box = {9, 15, 20, 25}}}) == Approx(15));
}

TEST_CASE("rotating boxes moves them about the point and keeps their size") {
    std::vector<Word> words = {{.text = "a", .box = {110, 95, 120, 105}}};
    rotate_boxes(words, 90, 100, 100);
    CHECK(words[0].box.left == Approx(95));
    CHECK(words[0].box.top == Approx(110));
    CHECK(words[0].box.right == Approx(105));
    CHECK(words[0].box.bottom == Approx(120));
}

} // namespace clausula
