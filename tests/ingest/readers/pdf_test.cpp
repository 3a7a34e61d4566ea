#include "ingest/readers/pdf.h"

#include "index/model/error.h"
#include "tests/catch.h"
#include "tests/ingest/readers/collected.h"

#include <cstdio>

using namespace clausula;

namespace {

/// A PDF of these pages, each the entries of its dictionary and its content; `extra` objects
/// follow, from number 5 + 2 * pages on.
struct PdfPage {
    std::string entries, content;
};

std::string make_pdf(const std::vector<PdfPage>& pages,
                     const std::vector<std::string>& extra = {}) {
    std::vector<std::string> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>", "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"};
    std::string kids;
    for (const PdfPage& page : pages) {
        const std::string number = std::to_string(objects.size() + 1);
        kids += number + " 0 R ";
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /Contents " + std::to_string(objects.size() + 2) +
            " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> " + page.entries + " >>");
        objects.push_back("<< /Length " + std::to_string(page.content.size()) + " >>\nstream\n" +
                          page.content + "\nendstream");
    }
    objects[1] = "<< /Type /Pages /MediaBox [0 0 300 400] /Count " + std::to_string(pages.size()) +
                 " /Kids [" + kids + "] >>";
    objects.insert(objects.end(), extra.begin(), extra.end());

    std::string pdf = "%PDF-1.4\n", table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", pdf.size());
        table += entry;
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string at = std::to_string(pdf.size());
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table +
           "trailer\n<< /Root 1 0 R /Size " + size + " >>\nstartxref\n" + at + "\n%%EOF\n";
}

Collected read(const std::string& pdf) {
    Collected collected;
    pdf_reader.read(pdf, collected);
    return collected;
}

std::string error_of(const std::string& pdf) {
    try {
        read(pdf);
    } catch (const Error& error) {
        CHECK_FALSE(error.hint.empty());
        return error.message;
    }
    return "no error";
}

} // namespace

TEST_CASE("words come with boxes from the page's top left, sizes and bold") {
    const Collected collected = read(make_pdf(
        {{"", "BT /F2 12 Tf 20 350 Td (Sopimus) Tj /F1 10 Tf 0 -20 Td (on tehty) Tj ET"}}));
    REQUIRE(collected.pages.size() == 1);
    const Page& page = collected.pages[0];
    CHECK(page.origin == PageOrigin::text_layer);
    CHECK(page.width == 300);
    CHECK(page.height == 400);
    REQUIRE(page.words.size() == 3);
    CHECK(page.words[0].text == "Sopimus");
    CHECK(page.words[0].bold);
    CHECK(page.words[0].font_size == 12);
    CHECK(page.words[0].box.left == Approx(20));
    CHECK(page.words[0].box.bottom == Approx(50).margin(4)); // the baseline is 50 below the top
    CHECK_FALSE(page.words[1].bold);
    CHECK(page.words[1].space_after);
    CHECK(collected.problems.empty());
}

TEST_CASE("a turned page and a cropped page have their own top left corner") {
    const Collected collected =
        read(make_pdf({{"/Rotate 90", "BT /F1 12 Tf 0 1 -1 0 100 50 Tm (turned) Tj ET"},
                       {"/CropBox [100 100 300 300]", "BT /F1 12 Tf 120 250 Td (cropped) Tj ET"}}));
    REQUIRE(collected.pages.size() == 2);
    CHECK(collected.pages[0].width == 400);
    CHECK(collected.pages[0].height == 300);
    REQUIRE(collected.pages[1].words.size() == 1);
    CHECK(collected.pages[1].width == 200);
    CHECK(collected.pages[1].words[0].box.left == Approx(20));
    CHECK(collected.pages[1].words[0].box.bottom == Approx(50).margin(4));
}

TEST_CASE("text that runs up the page sets the page upright") {
    std::string content = "BT /F1 8 Tf 0 1 -1 0 50 20 Tm ";
    for (int i = 0; i < 25; ++i) content += "(on ) Tj ";
    const Collected collected = read(make_pdf({{"", content + "ET"}}));
    REQUIRE(collected.pages.size() == 1);
    const Page& page = collected.pages[0];
    CHECK(page.turned == 90);
    CHECK(page.width == 400);
    CHECK(page.height == 300);
    REQUIRE(page.words.size() > 20);
    CHECK(page.words[0].box.left == Approx(20));
    CHECK(page.words[0].box.width() > page.words[0].box.height());
}

TEST_CASE("ligatures are letters") {
    // 256 octal is fi in the standard encoding.
    const Collected collected = read(make_pdf({{"", "BT /F1 12 Tf 20 350 Td (\\256nland) Tj ET"}}));
    REQUIRE(collected.pages[0].words.size() == 1);
    CHECK(collected.pages[0].words[0].text == "finland");
}

TEST_CASE("a file that can't be opened says what is wrong and what to do") {
    CHECK(error_of("%PDF-1.4\nnothing").starts_with("a broken or truncated PDF"));
    CHECK(error_of(make_pdf({})).starts_with("a PDF without pages"));
}

TEST_CASE("a page that isn't there is accounted for") {
    std::string pdf = make_pdf({{"", "BT /F1 12 Tf 20 350 Td (eka) Tj ET"}, {"", ""}});
    pdf.replace(pdf.find("7 0 R ]"), 7, "9 0 R ]");
    const Collected collected = read(pdf);
    REQUIRE(collected.pages.size() == 2);
    CHECK(collected.pages[1].origin == PageOrigin::none);
    CHECK(collected.pages[1].number == 2);
    REQUIRE_FALSE(collected.problems.empty());
    CHECK(collected.problems[0].page == 2);
}

TEST_CASE("a page is drawn grey, and no larger than a picture may be") {
    Collected collected;
    int looks = 0;
    collected.look = [&](const Page&, const DrawPage& draw) {
        ++looks;
        const Picture picture = draw(72);
        CHECK(picture.width == 300);
        CHECK(picture.height == 400);
        REQUIRE(picture.pixels.size() == 300 * 400);
        CHECK(picture.pixels[0] == 255);
        CHECK(picture.pixels[200 * 300 + 150] == 0);
        const Picture large = draw(1e6);
        CHECK(static_cast<double>(large.width) * large.height <= max_picture_pixels);
    };
    pdf_reader.read(make_pdf({{"", "0 g 100 150 100 100 re f"}}), collected);
    CHECK(looks == 1);
}

TEST_CASE("the share of a page that a large picture covers is estimated") {
    const std::string content = "q 300 0 0 400 0 0 cm /X Do Q";
    const auto cover = [&](int width) {
        const std::string side = std::to_string(width);
        const std::string pixels(static_cast<std::size_t>(width), '\x40');
        return read(make_pdf({{"/Resources << /XObject << /X 7 0 R >> >>", content}},
                             {"<< /Type /XObject /Subtype /Image /Width " + side +
                              " /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " +
                              side + " >>\nstream\n" + pixels + "\nendstream"}))
            .pages[0]
            .picture_cover;
    };
    CHECK(cover(500) == Approx(1));
    CHECK(cover(100) == 0); // too small to hold text: the page is not drawn to look
}

TEST_CASE("a PDF is known by its header, which may stand a little into the file") {
    CHECK(pdf_reader.bid("%PDF-1.7\n") == 90);
    CHECK(pdf_reader.bid(std::string(1000, ' ') + "%PDF-1.7\n1 0 obj\n") == 60);
    CHECK(pdf_reader.bid("A letter about files that begin with %PDF-1.7.\n") == 0);
    CHECK(pdf_reader.bid("PK\x03\x04") == 0);
    CHECK(pdf_reader.bid("") == 0);
}
