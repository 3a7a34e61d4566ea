#include "index/model/error.h"
#include "ingest/readers/image.h"
#include "ingest/readers/tiff_pages.h"
#include "tests/catch.h"
#include "tests/ingest/ocr/read_pages.h"

#include <cstdint>

namespace clausula {

namespace {

std::string little(std::uint64_t number, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
    return bytes;
}

std::string entry(unsigned tag, std::uint32_t value) {
    return little(tag, 2) + little(4, 2) + little(1, 4) + little(value, 4);
}

/// A grey TIFF of 20 x 10 pixels a page, dark on the left, at 150 dpi; the last page's directory
/// points at `after`.
std::string tiff(int pages, std::uint32_t after = 0, std::uint32_t width = 20) {
    const std::string rows = [] {
        std::string all;
        for (int y = 0; y < 10; ++y) all += std::string(10, '\x10') + std::string(10, '\xF0');
        return all;
    }();
    std::string bytes = "II*" + std::string(1, '\0') + little(8, 4);
    constexpr std::uint32_t entries = 10, directory = 2 + entries * 12 + 4;
    for (int page = 1; page <= pages; ++page) {
        const auto here = static_cast<std::uint32_t>(bytes.size());
        const std::uint32_t resolution = here + directory, strip = resolution + 8;
        const std::uint32_t next = page == pages ? after : strip + 200;
        bytes += little(entries, 2) + entry(256, width) + entry(257, 10) + entry(258, 8) +
                 entry(259, 1) + entry(262, 1) + entry(273, strip) + entry(277, 1) +
                 entry(279, 200);
        for (unsigned tag : {282U, 283U})
            bytes += little(tag, 2) + little(5, 2) + little(1, 4) + little(resolution, 4);
        bytes += little(next, 4) + little(150, 4) + little(1, 4) + rows;
    }
    return bytes;
}

std::string png_header(std::uint32_t width, std::uint32_t height) {
    std::string bytes = "\x89PNG\r\n\x1a\n";
    const auto big = [](std::uint32_t number) {
        std::string four = little(number, 4);
        return std::string(four.rbegin(), four.rend());
    };
    bytes += big(13) + "IHDR" + big(width) + big(height) + std::string("\x01\x00\x00\x00\x00", 5);
    return bytes + std::string(60, '\0');
}

ReadPages read(const std::string& bytes) {
    const Reader* reader = choose_reader(bytes);
    REQUIRE(reader);
    ReadPages pages;
    reader->read(bytes, pages);
    return pages;
}

} // namespace

TEST_CASE("every page of a TIFF is a page, in points and as a grey picture") {
    const ReadPages read_tiff = read(tiff(3));
    REQUIRE(read_tiff.pages.size() == 3);
    CHECK(read_tiff.problems.empty());
    const Page& last = read_tiff.pages[2];
    CHECK(last.number == 3);
    CHECK(last.width == Approx(20.0 / 150 * 72));
    CHECK(last.height == Approx(10.0 / 150 * 72));
    CHECK(last.picture_cover == 1);
    const Picture& picture = read_tiff.pictures[2];
    CHECK(picture.dpi == Approx(150));
    REQUIRE(picture.pixels.size() == 200);
    CHECK(int{picture.pixels.front()} == 0x10);
    CHECK(int{picture.pixels.back()} == 0xF0);
}

TEST_CASE("a TIFF whose directories run in a circle ends") {
    CHECK(tiff_pages(tiff(2, 8)).pages.size() == 2);
    CHECK_FALSE(tiff_pages(tiff(2, 8)).is_whole);
    CHECK(read(tiff(2, 8)).pages.size() == 2);
}

TEST_CASE("a TIFF's page that is too large or broken keeps its place and says why") {
    const ReadPages huge = read(tiff(1, 0, 4'000'000'000));
    REQUIRE(huge.problems.size() == 1);
    CHECK(huge.problems.front().message.find("4000000000 x 10 pixels") != std::string::npos);
    CHECK(!huge.problems.front().hint.empty());

    std::string second_cut = tiff(2);
    second_cut.resize(second_cut.size() - 150);
    const ReadPages cut = read(second_cut);
    REQUIRE(cut.pages.size() == 2);
    CHECK(!cut.pictures[0].empty());
}

TEST_CASE("a picture that can't be read is an error that says what is wrong and what to do") {
    const std::string jpeg = "\xFF\xD8\xFF\xE0 no more than that";

    struct Row {
        std::string bytes;
        const char* message;
    };

    const auto row = GENERATE_COPY(values<Row>({
        {png_header(50'000, 50'000),
         "the picture has 50000 x 50000 pixels, more than can be read safely"},
        {png_header(100, 100), "the PNG picture is broken or ends too early"},
        {"\x89PNG\r\n\x1a\n", "the PNG picture is broken: its header can't be read"},
        {jpeg, "the JPEG picture is broken: its header can't be read"},
        {std::string("II*\0\x08\0\0\0", 8), "the TIFF has no page: it is broken or ends too early"},
    }));
    try {
        read(row.bytes);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.message == row.message);
        CHECK(!error.hint.empty());
    }
}

} // namespace clausula
