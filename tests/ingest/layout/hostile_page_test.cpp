#include "ingest/layout/layout.h"
#include "tests/catch.h"

#include <cmath>
#include <ctime>

using namespace clausula;

namespace {

/// So many words, placed by a function of their number.
template <class Place>
Page crowded_page(int count, Place place) {
    Page page;
    page.width = 595;
    page.height = 842;
    page.origin = PageOrigin::text_layer;
    for (int i = 0; i < count; ++i) {
        Word word;
        word.text = i % 3 == 0 ? "1." : "word-";
        word.box = place(i);
        word.font_size = 10;
        page.words.push_back(std::move(word));
    }
    return page;
}

} // namespace

TEST_CASE("a page crowded with words is laid out in time, and no word is lost") {
    const std::clock_t start = std::clock();
    const auto check = [](Page page) {
        const std::size_t count = page.words.size();
        const Page laid_out = lay_out(std::move(page));
        CHECK(laid_out.words.size() == count);
        const Text text = join_pages({laid_out});
        CHECK(text.places.size() + text.furniture.size() >= count);
    };
    SECTION("all on one spot") {
        check(crowded_page(30'000, [](int) { return Box{10, 10, 40, 20}; }));
    }
    SECTION("all on one line") {
        check(crowded_page(30'000, [](int i) { return Box{i * 40.0, 10, i * 40.0 + 20, 20}; }));
    }
    SECTION("all below each other") {
        check(crowded_page(30'000, [](int i) { return Box{10, i * 12.0, 40, i * 12.0 + 10}; }));
    }
    SECTION("in four columns that never end") {
        check(crowded_page(30'000, [](int i) {
            const double left = (i % 4) * 150.0, top = (i / 4) * 12.0;
            return Box{left, top, left + 40, top + 10};
        }));
    }
    SECTION("strewn") {
        check(crowded_page(200'000, [](int i) {
            const double left = std::fmod(i * 7919.0, 560), top = std::fmod(i * 104'729.0, 830);
            return Box{left, top, left + 30, top + 10};
        }));
    }
    CHECK(std::clock() - start < 30 * CLOCKS_PER_SEC);
}
