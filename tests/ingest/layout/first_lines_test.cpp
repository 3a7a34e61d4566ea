#include "ingest/layout/layout.h"
#include "tests/catch.h"
#include "tests/ingest/layout/ascii_page.h"

using namespace clausula;

TEST_CASE("paragraphs of one line with indented first lines stay apart") {
    const Page page = ascii_page(R"(
  Beslut fattas av styrelsen när två tredjedelar är närvarande.
  Andra organ är beslutföra när över hälften är på plats där nu.
  Som närvarande betraktas också sådana ledamöter i ett organ som
deltar i sammanträdet på elektronisk väg och som kan ses och
höras av de andra som deltar i det.
)");
    const Text text = join_pages({lay_out(page)});
    REQUIRE(text.paragraphs.size() == 3);
    CHECK(text.paragraphs[2].lines.size() == 3);
}

TEST_CASE("what both pages of a document bear on the same height is its header") {
    const std::string_view drawing = R"(
Laki kemikaalilain muuttamisesta

Tämän lain tarkoituksena on ehkäistä ja torjua haittoja, joita voi
syntyä.
)";
    Page second = ascii_page(drawing, 2);
    second.words[5].text = "toisenkin";
    second.words.back().text = "alkaa.";
    const Text text = join_pages({lay_out(ascii_page(drawing, 1)), lay_out(second)});
    CHECK(text.furniture.size() == 2);
    CHECK(text.content.find("kemikaalilain") == std::string::npos);
}
