#include "ingest/layout/layout.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/ocr/error_rate.h"
#include "tests/ingest/ocr/read_pages.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace clausula {

namespace {

OcrEngine& engine() {
    static const std::unique_ptr<OcrEngine> tesseract = tesseract_engine();
    return *tesseract;
}

std::vector<Page> read_pages(const std::filesystem::path& path) {
    const std::string bytes = read_file(path);
    const Reader* reader = choose_reader(bytes);
    REQUIRE(reader);
    ReadPages read(&engine());
    reader->read(bytes, read);
    return read.pages;
}

/// The text as the pipeline makes it.
std::string laid_out(const std::vector<Page>& pages) {
    std::vector<Page> result;
    for (const Page& page : pages) result.push_back(lay_out(page));
    return join_pages(result).content;
}

/// The text in the engine's own order, for layouts that no contract has.
std::string as_read(const std::vector<Page>& pages) {
    std::string text;
    for (const Page& page : pages)
        for (const Word& word : page.words) text += word.text + ' ';
    return text;
}

} // namespace

TEST_CASE("a hanging clause number comes out before its heading, in the page's language", "[ocr]") {
    struct Row {
        const char* name;
        const char* language;
        int turned;
        double skew;
        std::vector<const char*> headings;
    };

    const std::vector<const char*> finnish = {"1. Sopimuksen tarkoitus", "2. Osapuolten tehtävät",
                                              "3. Seuranta ja arviointi", "10. Voimaantulo"};
    const std::vector<const char*> swedish = {"1. Avtalets syfte", "2. Parternas uppgifter",
                                              "3. Uppföljning och utvärdering",
                                              "10. Ikraftträdande"};
    const std::vector<const char*> english = {"1. Purpose of the agreement",
                                              "2. Duties of the parties", "3. Follow-up and review",
                                              "10. Entry into force"};
    const auto row = GENERATE_COPY(values<Row>({{"fi-level", "fi", 0, 0, finnish},
                                                {"fi-skewed", "fi", 0, 2.5, finnish},
                                                {"sv-skewed", "sv", 0, -0.7, swedish},
                                                {"sv-turned", "sv", 180, 0.4, swedish},
                                                {"en-turned", "en", 90, -0.5, english}}));
    const std::filesystem::path folder =
        std::filesystem::path(CLAUSULA_SOURCE_DIR) / "tests/ingest/ocr/pages";
    const std::clock_t start = std::clock();
    const std::vector<Page> pages = read_pages(folder / (std::string(row.name) + ".png"));
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const std::string text = laid_out(pages);
    const double errors =
        character_error_rate(text, read_file(folder / (std::string(row.name) + ".txt")));
    std::printf("%-12s %5.2f %% of characters wrong, confidence %.2f, %.1f s CPU\n", row.name,
                errors * 100, *pages.front().confidence, seconds);

    INFO(row.name << "\n" << text);
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().origin == PageOrigin::ocr);
    CHECK(pages.front().language == row.language);
    CHECK(pages.front().turned == row.turned);
    CHECK(pages.front().skew == Approx(row.skew).margin(0.15));
    CHECK(errors < 0.02);
    for (const char* heading : row.headings) CHECK(text.find(heading) != std::string::npos);
}

TEST_CASE("scans are read with no more errors than Tesseract alone makes", "[ocr][data]") {
    const auto folder = test_data("en-ocr-gt");
    if (!folder) return;

    struct Row {
        const char* file;
        const char* truth;
        double most_errors; ///< the baseline
        bool in_layout;     ///< false: pages of magazines, whose columns run round pictures
    };

    const auto row =
        GENERATE(values<Row>({{"8071_093.3B.tif", "8071_093.3B.txt", 0.094, true},
                              {"8087_054.3B.tif", "8087_054.3B.txt", 0.078, false},
                              {"eurotext.tif", "eurotext.txt", 0.022, true},
                              {"phototest.tif", "phototest.gold.txt", 0, true},
                              {"phototest_2.tif", "phototest.gold.txt", 0, true},
                              {"phototestrot.tif", "phototest.gold.txt", 0, true},
                              {"phototest-rotated-180.png", "phototest.gold.txt", 0, true},
                              {"phototest-rotated-L.png", "phototest.gold.txt", 0, true},
                              {"phototest-rotated-R.png", "phototest.gold.txt", 0, true},
                              {"ocrmypdf-linn.pdf", "ocrmypdf-linn.txt", 0.015, true},
                              {"ocrmypdf-ccitt.pdf", "ocrmypdf-linn.txt", 0.015, true},
                              {"ocrmypdf-skew.pdf", "ocrmypdf-linn.txt", 0.015, true},
                              {"ocrmypdf-rotated_skew.pdf", "ocrmypdf-linn.txt", 0.015, true}}));
    const std::clock_t start = std::clock();
    const std::vector<Page> pages = read_pages(*folder / row.file);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const std::string text = row.in_layout ? laid_out(pages) : as_read(pages);
    const double errors = character_error_rate(text, read_file(*folder / row.truth));
    std::printf("%-26s %6.2f %% of characters wrong (at most %.1f %%), %.1f s CPU\n", row.file,
                errors * 100, row.most_errors * 100, seconds);
    INFO(row.file);
    CHECK(pages.front().language == "en");
    CHECK(errors <= row.most_errors + 0.0005);
}

TEST_CASE("four pages turned four ways read alike", "[ocr][data]") {
    const auto folder = test_data("en-ocr-gt");
    if (!folder) return;
    const std::vector<Page> pages = read_pages(*folder / "ocrmypdf-cardinal.pdf");
    const std::string truth = read_file(*folder / "ocrmypdf-linn.txt");
    REQUIRE(pages.size() == 4);
    std::vector<int> turns;
    for (const Page& page : pages) {
        turns.push_back(page.turned);
        CHECK(character_error_rate(laid_out({page}), truth) < 0.015);
    }
    std::sort(turns.begin(), turns.end());
    CHECK(turns == std::vector<int>{0, 90, 180, 270});
}

TEST_CASE("a text layer without Unicode is read from its picture", "[ocr][data]") {
    const auto folder = test_data("en-ocr-gt");
    if (!folder) return;
    CHECK(as_read(read_pages(*folder / "ocrmypdf-truetype_font_nomapping.pdf")) == "Phone ");
    CHECK(as_read(read_pages(*folder / "ocrmypdf-type3_font_nomapping.pdf")) == "ua ");
}

} // namespace clausula
