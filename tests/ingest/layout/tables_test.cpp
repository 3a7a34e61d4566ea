#include "ingest/layout/layout.h"
#include "tests/catch.h"
#include "tests/ingest/layout/ascii_page.h"

using namespace clausula;

namespace {

std::string text_of(std::string_view drawing) {
    return join_pages({lay_out(ascii_page(drawing))}).content;
}

} // namespace

TEST_CASE("a member list becomes rows and cells, and a wrapped cell is one") {
    const Text text = join_pages({lay_out(ascii_page(R"(
Ryhmän jäsenet

Kunta            Työnantajan edustaja          Henkilöstön edustaja

Ylä-Virta        Aino Esimerkki,               Onni Malli, Esimerkkiliitto
                 hallintojohtaja

Keskilinna       Eero Keksitty                 avoin

Päivitetty 14.2.2023
)"))});
    CHECK(text.content == "Ryhmän jäsenet\n"
                          "Kunta\tTyönantajan edustaja\tHenkilöstön edustaja\n"
                          "Ylä-Virta\tAino Esimerkki, hallintojohtaja\tOnni Malli, "
                          "Esimerkkiliitto\n"
                          "Keskilinna\tEero Keksitty\tavoin\n"
                          "Päivitetty 14.2.2023");
    REQUIRE(text.paragraphs.size() == 11);
    const Paragraph& wrapped = text.paragraphs[5];
    CHECK(wrapped.kind == BlockKind::cell);
    CHECK(wrapped.table == 1);
    CHECK(wrapped.row == 1);
    CHECK(wrapped.column == 1);
    CHECK(text.paragraphs.back().kind == BlockKind::paragraph);
}

TEST_CASE("columns of a table that only looks like prose are no columns of the page") {
    CHECK(text_of(R"(
Paikka         Työnantajan edustaja, tehtävä ja       Henkilöstön edustaja, järjestö
Ylä-Virta      Ingrid Pitkänimi-Esimerkki,            Veikko Toinen-Esimerkki, hyvin
               henkilöstö- ja kehittämisjohtaja,      pitkänimisen järjestön paikallis-
               puheenjohtaja                          osasto
Keskilinna     Minna Suomalainen, johtava asian-      Markku Kolmas, julkisen työn
               tuntija, työelämän kehittäminen        unionin paikallisosasto
Hiekkaniemi    Kaarina Neljäs-Esimerkki, johtava      avoin, julkisen työn unionin
               asiantuntija, hallinto                 paikallisosasto
)")
              .starts_with("Paikka\tTyönantajan edustaja, tehtävä ja\tHenkilöstön edustaja"));
}

TEST_CASE("rows without space between them are rows") {
    CHECK(text_of(R"(
Aino Esimerkki       Ylä-Virta       puheenjohtaja
Eero Keksitty        Keskilinna      jäsen
Onni Malli           Alajoki         jäsen
)") == "Aino Esimerkki\tYlä-Virta\tpuheenjohtaja\n"
       "Eero Keksitty\tKeskilinna\tjäsen\n"
       "Onni Malli\tAlajoki\tjäsen");
}

TEST_CASE("a list whose numbers hang beside its items is no table") {
    CHECK(text_of(R"(
1.     Osapuolet nimeävät ryhmän.
2.     Ryhmä kokoontuu neljästi vuodessa.
(a)    Kutsun lähettää sihteeri.
•      Kokouksesta pidetään muistiota.
)") == "1. Osapuolet nimeävät ryhmän.\n"
       "2. Ryhmä kokoontuu neljästi vuodessa.\n"
       "(a) Kutsun lähettää sihteeri.\n"
       "• Kokouksesta pidetään muistiota.");
}

TEST_CASE("two sides of a signature block keep their lines apart") {
    const Text text = join_pages({lay_out(ascii_page(R"(
Esimerkkikunta                    Malliliitto ry

____________________              ____________________

Aino Esimerkki                    Onni Malli

kunnanjohtaja                     puheenjohtaja
)"))});
    CHECK(text.content == "Esimerkkikunta\tMalliliitto ry\n"
                          "____________________\t____________________\n"
                          "Aino Esimerkki\tOnni Malli\n"
                          "kunnanjohtaja\tpuheenjohtaja");
}

TEST_CASE("a block of close lines in two columns is one row, so each side reads by itself") {
    CHECK(text_of(R"(
Tampereella 14.3.2018

Esimerkkikunta                    Asiantuntijoiden
Aino Esimerkki                    neuvottelujärjestö ry
kunnanjohtaja                     Onni Malli
)") == "Tampereella 14.3.2018\n"
       "Esimerkkikunta Aino Esimerkki kunnanjohtaja\tAsiantuntijoiden neuvottelujärjestö ry Onni "
       "Malli");
}

TEST_CASE("a word with a mark is no list number") {
    CHECK(text_of(R"(
Kunta          Edustaja
Alajoki *      Onni Malli
Ylä-Virta *    Aino Esimerkki
Keskilinna     avoin
Suvanto *      Eero Keksitty
Harju          avoin
)") == "Kunta\tEdustaja\nAlajoki *\tOnni Malli\nYlä-Virta *\tAino Esimerkki\n"
       "Keskilinna\tavoin\nSuvanto *\tEero Keksitty\nHarju\tavoin");
}
