#include "ingest/layout/layout.h"
#include "tests/catch.h"
#include "tests/ingest/layout/ascii_page.h"

using namespace clausula;

namespace {

/// Each drawing laid out as a page of its own.
Text text_of(const std::vector<std::string>& drawings) {
    std::vector<Page> pages;
    int number = 0;
    for (const std::string& drawing : drawings)
        pages.push_back(lay_out(ascii_page(drawing, ++number)));
    return join_pages(pages);
}

} // namespace

TEST_CASE("running headers and page numbers leave the text and are kept") {
    const Text text = text_of({"Esimerkkikunta     Sopimus\n\n\nEnsimmäinen sivu.\n\n\nSivu 1 (4)",
                               "Esimerkkikunta     Sopimus\n\n\nToinen sivu.\n\n\nSivu 2 (4)",
                               "Esimerkkikunta     Sopimus\n\n\nKolmas sivu.\n\n\nSivu 3 (4)",
                               "Esimerkkikunta     Sopimus\n\n\nNeljäs sivu.\n\n\nSivu 4 (4)"});
    CHECK(text.content == "Ensimmäinen sivu.\nToinen sivu.\nKolmas sivu.\nNeljäs sivu.");
    REQUIRE(text.furniture.size() == 8);
    CHECK(text.furniture[3].page == 2);
    CHECK(text.furniture[3].text == "Sivu 2 (4)");
}

TEST_CASE("left and right pages may have headers of their own") {
    CHECK(text_of({"Vasen otsake\n\n\nYksi.", "Oikea otsake\n\n\nKaksi.",
                   "Vasen otsake\n\n\nKolme.", "Oikea otsake\n\n\nNeljä.",
                   "Vasen otsake\n\n\nViisi.", "Oikea otsake\n\n\nKuusi."})
              .content == "Yksi.\nKaksi.\nKolme.\nNeljä.\nViisi.\nKuusi.");
}

TEST_CASE("two pages are enough for a page number") {
    CHECK(text_of({"Ensimmäinen sivu.\n\n\n1/2", "Toinen sivu.\n\n\n2/2"}).content ==
          "Ensimmäinen sivu.\nToinen sivu.");
}

TEST_CASE("a header that both of two pages bear leaves the text") {
    CHECK(text_of({"Esimerkkikunta\n\n\nEnsimmäinen sivu.\n\n\n1",
                   "Esimerkkikunta\n\n\nToinen sivu.\n\n\n2"})
              .content == "Ensimmäinen sivu.\nToinen sivu.");
}

TEST_CASE("a single page loses a lone number at its foot only") {
    CHECK(text_of({"1\n\nTarkoitus\n\nTeksti alkaa tästä.\n\n\n1"}).content ==
          "1\nTarkoitus\nTeksti alkaa tästä.");
}

TEST_CASE("headings at the top of pages are text") {
    CHECK(text_of({"1. Tarkoitus\n\nYksi.", "2. Rahoitus\n\nKaksi.", "3. Voimassaolo\n\nKolme.",
                   "4. Riidat\n\nNeljä."})
              .content == "1. Tarkoitus\nYksi.\n2. Rahoitus\nKaksi.\n3. Voimassaolo\nKolme.\n4. "
                          "Riidat\nNeljä.");
}

TEST_CASE("a paragraph that runs over a page's end is one") {
    const Text text =
        text_of({"Osapuolet sopivat työelämän kehittämisestä kuntien neuvottelu-\n\n\n1",
                 "järjestöjen kanssa.\n\n\n2"});
    CHECK(text.content ==
          "Osapuolet sopivat työelämän kehittämisestä kuntien neuvottelujärjestöjen kanssa.");
    REQUIRE(text.paragraphs.size() == 1);
    CHECK(text.pages_of(text.paragraphs[0].span) == Text::Pages{1, 2});
}
