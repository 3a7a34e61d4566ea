#include "index/model/error.h"
#include "ingest/ocr/ocr.h"
#include "tests/catch.h"

#include <algorithm>
#include <functional>
#include <sstream>
#include <string>

namespace clausula {

namespace {

const std::string swedish = "Avtalet träder i kraft den första mars och det gäller för alla som är "
                            "anställda hos kommunen och inte har sagt upp sig";
const std::string finnish =
    "Sopimus tulee voimaan kun se on hyväksytty ja sitä noudatetaan myös sen "
    "jälkeen kun toinen osapuoli on sen irtisanonut";

/// A page of 600 x 800 points at 72 dpi with rows of marks of the size of letters.
Picture page_picture(int rows = 20) {
    Picture picture{600, 800, 72, std::vector<std::uint8_t>(600 * 800, 255)};
    for (int row = 0; row < rows; ++row)
        for (int letter = 0; letter < 40; ++letter)
            for (int y = 0; y < 8; ++y)
                for (int x = 0; x < 6; ++x)
                    picture.pixels[static_cast<std::size_t>((60 + row * 20 + y) * 600 + 60 +
                                                            letter * 10 + x)] = 0;
    return picture;
}

std::vector<Word> words(const std::string& text, double confidence = 0.95) {
    std::vector<Word> result;
    std::istringstream stream(text);
    double at = 60;
    for (std::string word; stream >> word; at += 20)
        result.push_back({.text = word, .box = {60, at, 460, at + 10}, .confidence = confidence});
    return result;
}

/// Says what the test tells it, and remembers the models it was asked for.
class FakeEngine : public OcrEngine {
public:
    std::function<std::vector<Word>(const Picture&)> say;
    std::optional<Orientation> stands;
    std::vector<std::string> models;

    std::vector<Word> read(const Picture& picture, std::string_view model,
                           Segmentation segmentation) override {
        if (segmentation == Segmentation::line) return {};
        models.emplace_back(model);
        return say(picture);
    }

    std::optional<Orientation> orientation(const Picture&) override { return stands; }
};

Page empty_page() { return {.number = 4, .width = 600, .height = 800}; }

Picture draw_page(double) { return page_picture(); }

} // namespace

TEST_CASE("a page whose own words will do is not drawn") {
    FakeEngine engine;
    Page page = empty_page();
    page.origin = PageOrigin::text_layer;
    page.words = words(finnish);
    Problems problems;
    const auto draw = [](double) -> Picture {
        FAIL("drawn");
        return {};
    };
    CHECK(Ocr(engine).read(page, draw, problems) == page);
    CHECK(Ocr(engine).read(empty_page(), {}, problems) == empty_page()); // markup
    CHECK(problems.empty());
}

TEST_CASE("a blank page costs no OCR") {
    FakeEngine engine;
    Problems problems;
    const auto blank = [](double) { return page_picture(0); };
    CHECK(Ocr(engine).read(empty_page(), blank, problems) == empty_page());
    CHECK(engine.models.empty());
    CHECK(problems.empty());
}

TEST_CASE("a page is read with the model of its language, which is the first guess for the next") {
    FakeEngine engine;
    engine.say = [](const Picture&) { return words(swedish); };
    Ocr ocr(engine);
    Problems problems;
    const Page first = ocr.read(empty_page(), draw_page, problems);
    CHECK(first.origin == PageOrigin::ocr);
    CHECK(first.language == "sv");
    CHECK(*first.confidence == Approx(0.95));
    CHECK(engine.models.back() == "swe");
    CHECK(engine.models.front() != "swe");

    engine.models.clear();
    ocr.read(empty_page(), draw_page, problems);
    CHECK(std::count(engine.models.begin(), engine.models.end(), "swe") ==
          static_cast<std::ptrdiff_t>(engine.models.size()));
    CHECK(problems.empty());
}

TEST_CASE("a page that reads badly as it stands is turned, and words are on the upright page") {
    FakeEngine engine;
    engine.say = [](const Picture& picture) {
        return words(finnish, picture.width == 600 ? 0.95 : 0.4);
    };
    engine.stands = Orientation{90, 20};
    Problems problems;
    const auto sideways = [](double) {
        const Picture upright = page_picture();
        Picture picture{800, 600, 72, std::vector<std::uint8_t>(600 * 800)};
        for (int y = 0; y < 600; ++y) // turned back by 90 degrees
            for (int x = 0; x < 800; ++x)
                picture.pixels[static_cast<std::size_t>(y * 800 + x)] =
                    upright.pixels[static_cast<std::size_t>(x * 600 + (599 - y))];
        return picture;
    };
    Page page = empty_page();
    std::swap(page.width, page.height);
    page = Ocr(engine).read(page, sideways, problems);
    CHECK(page.turned == 90);
    CHECK(page.width == 600);
    CHECK(page.height == 800);
}

TEST_CASE("garbage is replaced, but kept where OCR is no surer") {
    Page page = empty_page();
    page.origin = PageOrigin::text_layer;
    page.words = words("\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD");
    FakeEngine engine;
    Problems problems;

    engine.say = [](const Picture&) { return words(finnish); };
    CHECK(Ocr(engine).read(page, draw_page, problems).words == words(finnish));
    engine.say = [](const Picture&) { return words(finnish, 0.4); };
    CHECK(Ocr(engine).read(page, draw_page, problems) == page);
}

TEST_CASE("words of a picture that the layer lacks are added to its own") {
    Page page = empty_page();
    page.origin = PageOrigin::text_layer;
    page.picture_cover = 1;
    page.words = {{.text = "Dnro", .box = {60, 60, 100, 70}}};
    FakeEngine engine;
    engine.say = [](const Picture&) { return words(finnish); };
    Problems problems;
    const Page read = Ocr(engine).read(page, draw_page, problems);
    CHECK(read.words.front().text == "Dnro");
    CHECK(read.origin == PageOrigin::ocr); // of most of its words
    CHECK(read.turned == 0);
    CHECK(read.words.size() > 10);
}

TEST_CASE("a page that was read badly says so") {
    FakeEngine engine;
    engine.say = [](const Picture&) { return words(finnish, 0.62); };
    Problems problems;
    Ocr(engine).read(empty_page(), draw_page, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().page == 4);
    CHECK(problems.front().message == "OCR is unsure of this page: mean confidence 62 %");
}

TEST_CASE("a page that can't be drawn says so and stays as it was") {
    FakeEngine engine;
    Problems problems;
    const auto once = [](double dpi) { return dpi < 200 ? page_picture() : Picture{}; };
    CHECK(Ocr(engine).read(empty_page(), once, problems) == empty_page());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().message == "the page could not be drawn for OCR");
}

} // namespace clausula
