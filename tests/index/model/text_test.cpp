#include "index/model/text.h"
#include "tests/catch.h"

using namespace clausula;

namespace {

/// "sopimus neuvottelujärjestö", the second word broken over two pages.
Text broken_word() {
    Text text;
    text.content = "sopimus neuvottelujärjestö";
    text.places = {{{0, 7}, 1, {10, 10, 60, 20}, 1},
                   {{8, 18}, 1, {70, 10, 120, 20}, 1},
                   {{18, 28}, 2, {10, 10, 70, 20}, 1}};
    return text;
}

} // namespace

TEST_CASE("a span inside a broken word has the box of its own half only") {
    const Text text = broken_word();
    CHECK(text.places_of({8, 10}) == std::vector<Place>{text.places[1]});
    CHECK(text.places_of({17, 19}) == std::vector<Place>{text.places[1], text.places[2]});
}

TEST_CASE("an empty span has no place, nor has the space between words") {
    const Text text = broken_word();
    CHECK(text.places_of({3, 3}).empty());
    CHECK(text.places_of({7, 8}).empty());
}

TEST_CASE("a span over a page break has both pages") {
    const Text text = broken_word();
    CHECK(text.pages_of({0, 28}) == Text::Pages{1, 2});
    CHECK(text.pages_of({20, 28}) == Text::Pages{2, 2});
}
