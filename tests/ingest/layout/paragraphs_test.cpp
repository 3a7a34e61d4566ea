#include "ingest/layout/layout.h"
#include "tests/catch.h"
#include "tests/ingest/layout/ascii_page.h"

using namespace clausula;

namespace {

std::string text_of(std::string_view drawing) {
    return join_pages({lay_out(ascii_page(drawing))}).content;
}

} // namespace

TEST_CASE("a clause number that hangs in a column stays on its heading's line") {
    CHECK(text_of(R"(
3 §      Kehittämisryhmä

         Ryhmä koordinoi ja ohjaa työelämän kehittämistä kunta-alalla ja
         raportoi pääneuvotteluryhmälle.

4 §      Rahoitus

         Osapuolet selvittävät mahdollisuutta saada rahoitusta tämän
         sopimuksen tehtäviin.
)") == "3 § Kehittämisryhmä\n"
       "Ryhmä koordinoi ja ohjaa työelämän kehittämistä kunta-alalla ja raportoi "
       "pääneuvotteluryhmälle.\n"
       "4 § Rahoitus\n"
       "Osapuolet selvittävät mahdollisuutta saada rahoitusta tämän sopimuksen tehtäviin.");
}

TEST_CASE("two columns of running text are read one after the other") {
    CHECK(text_of(R"(
Sopimus työelämän kehittämisestä sekä sen ruotsinkielinen käännös

Osapuolet sopivat työelämän    Parterna avtalar om hur
kehittämisestä kuntien         arbetslivet utvecklas i
työpaikoilla ja siitä miten    kommunerna samt om hur
kehittämistä ohjataan sekä     utvecklingen ska styras
miten siitä raportoidaan.      och hur man rapporterar.
)") == "Sopimus työelämän kehittämisestä sekä sen ruotsinkielinen käännös\n"
       "Osapuolet sopivat työelämän kehittämisestä kuntien työpaikoilla ja siitä miten "
       "kehittämistä ohjataan sekä miten siitä raportoidaan.\n"
       "Parterna avtalar om hur arbetslivet utvecklas i kommunerna samt om hur utvecklingen ska "
       "styras och hur man rapporterar.");
}

TEST_CASE("a heading without a gap below it is a paragraph of its own") {
    CHECK(text_of(R"(
1. Tarkoitus
Tämän sopimuksen tarkoituksena on edistää yhteistyötä kuntien
työpaikoilla.
2. Voimassaolo
Sopimus on voimassa vuoden 2021 loppuun.
)") == "1. Tarkoitus\n"
       "Tämän sopimuksen tarkoituksena on edistää yhteistyötä kuntien työpaikoilla.\n"
       "2. Voimassaolo\n"
       "Sopimus on voimassa vuoden 2021 loppuun.");
}

TEST_CASE("a number at a line's beginning inside a sentence begins no paragraph") {
    CHECK(text_of(R"(
Ryhmän kokoonpanosta ja tehtävistä päätetään siten kuin edellä
4 kohdassa on sovittu, ellei toisin päätetä.
)") == "Ryhmän kokoonpanosta ja tehtävistä päätetään siten kuin edellä 4 kohdassa on sovittu, "
       "ellei toisin päätetä.");
}

TEST_CASE("columns whose lines are on different heights are read one after the other") {
    Page page = ascii_page(R"(
Osapuolet sopivat työelämän
kehittämisestä kuntien
työpaikoilla ja siitä miten
kehittämistä ohjataan sekä
miten siitä raportoidaan.
)");
    const Page right = ascii_page(R"(
                               Parterna avtalar om hur
                               arbetslivet utvecklas i
                               kommunerna samt om hur
                               utvecklingen ska styras
                               och hur man rapporterar.
)");
    for (Word word : right.words) {
        word.box.top += 5;
        word.box.bottom += 5;
        page.words.push_back(word);
    }
    CHECK(join_pages({lay_out(page)}).content ==
          "Osapuolet sopivat työelämän kehittämisestä kuntien työpaikoilla ja siitä miten "
          "kehittämistä ohjataan sekä miten siitä raportoidaan.\n"
          "Parterna avtalar om hur arbetslivet utvecklas i kommunerna samt om hur utvecklingen ska "
          "styras och hur man rapporterar.");
}
