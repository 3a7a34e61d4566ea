#include "index/language/finnish.h"

#include "index/language/commitment_words.h"
#include "index/language/date_words.h"
#include "index/language/finnish_words.h"
#include "index/language/member_words.h"
#include "index/language/notice_words.h"
#include "index/language/party_words.h"
#include "index/language/programme_words.h"
#include "index/language/renewal_words.h"

namespace clausula {

namespace {

constexpr std::string_view common_words[] = {
    "ja",       "on",     "tai",    "ei",    "sekä",      "se",        "että",       "ovat",
    "voi",      "myös",   "mukaan", "kun",   "sen",       "joka",      "jos",        "siitä",
    "jotka",    "tämän",  "ole",    "kuin",  "niiden",    "olla",      "mutta",      "hän",
    "oli",      "jonka",  "vain",   "niin",  "koskee",    "kuitenkin", "sopimus",    "pykälä",
    "momentti", "tässä",  "ne",     "nämä",  "kanssa",    "ennen",     "jälkeen",    "lisäksi",
    "välillä",  "kaikki", "ollut",  "joita", "osapuolet", "puolesta",  "sopimuksen", "tämä",
    "jolla",    "taikka"};

constexpr std::string_view months[] = {"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta",
                                       "toukokuuta", "kesäkuuta",  "heinäkuuta",  "elokuuta",
                                       "syyskuuta",  "lokakuuta",  "marraskuuta", "joulukuuta"};

constexpr std::string_view connectives[] = {"ja", "tai", "sekä", "eli", "että", "taikka", "ynnä"};

constexpr DivisionWord divisions[] = {{"liite", Division::annex},     {"osa", Division::part},
                                      {"osasto", Division::part},     {"luku", Division::chapter},
                                      {"artikla", Division::article}, {"pykälä", Division::section},
                                      {"momentti", Division::moment}, {"mom.", Division::moment},
                                      {"mom", Division::moment},      {"kohta", Division::clause}};
constexpr std::string_view contents[] = {"sisällys", "sisällysluettelo", "sisältö"};
constexpr std::string_view signatures[] = {"allekirjoitukset",
                                           "allekirjoitus",
                                           "päiväys ja allekirjoitukset",
                                           "vakuudeksi",
                                           "tätä sopimusta on laadittu",
                                           "tämä sopimus on laadittu",
                                           "tämä sopimus on tehty",
                                           "sopimus on laadittu",
                                           "paikka ja aika"};
constexpr std::string_view list_openers[] = {"että", "seuraavat", "seuraavasti", "seuraavaa"};
constexpr std::string_view day_words[] = {"päivänä", "päivä", "p:nä", "päivästä", "päivään"};

constexpr std::string_view organisation_forms[] = {"ry", "oy", "oyj", "ky", "tmi", "osk", "rp"};
constexpr std::string_view entry_into_force[] = {
    "tämä laki tulee voimaan", "tämä asetus tulee voimaan", "tämä päätös tulee voimaan"};
constexpr KindWord kinds[] = {{"muutossopimus", DocumentKind::amendment},
                              {"lisäsopimus", DocumentKind::amendment},
                              {"sopimus", DocumentKind::agreement},
                              {"sopimukset", DocumentKind::agreement},
                              {"lisäpöytäkirja", DocumentKind::amendment},
                              {"sopimusmuutos", DocumentKind::amendment},
                              {"muutos", DocumentKind::amendment},
                              {"lisäys", DocumentKind::amendment},
                              {"laki", DocumentKind::statute},
                              {"asetus", DocumentKind::statute},
                              {"kaari", DocumentKind::statute},
                              {"pöytäkirja", DocumentKind::minutes},
                              {"muistio", DocumentKind::minutes},
                              {"kertomus", DocumentKind::report},
                              {"raportti", DocumentKind::report},
                              {"katsaus", DocumentKind::report},
                              {"jäsenet", DocumentKind::member_list},
                              {"jäsenluettelo", DocumentKind::member_list},
                              {"kokoonpano", DocumentKind::member_list},
                              {"kirje", DocumentKind::letter},
                              {"irtisanomisilmoitus", DocumentKind::letter},
                              {"purkuilmoitus", DocumentKind::letter}};
constexpr std::string_view abbreviations[] = {
    "esim.", "ks.",  "mm.",   "ko.",  "em.",   "ns.",   "nk.",  "ent.", "vrt.",  "n.",
    "nro.",  "no.",  "s.",    "ss.",  "klo.",  "kk.",   "pv.",  "mrd.", "milj.", "tuh.",
    "puh.",  "os.",  "mom.",  "art.", "toim.", "prof.", "tri.", "dos.", "fil.",  "varapj.",
    "vpj.",  "pj.",  "siht.", "jne.", "ym.",   "yms.",  "tms.", "jms.", "ml.",   "e.m.",
    "k.o.",  "t.s.", "ts.",   "so.",  "eur.",  "vast.", "kv.",  "sv.",  "alv."};
constexpr std::string_view drafts[] = {"luonnos", "luonnokset", "sopimusluonnos"};
constexpr std::string_view amends[] = {"muuttamisesta",   "muuttamiseksi",  "muutossopimus",
                                       "muutos",          "lisäpöytäkirja", "sopimusmuutos",
                                       "muutospöytäkirja"};
constexpr std::string_view restated[] = {"ajantasainen", "konsolidoitu", "uudistettu"};
constexpr std::string_view terminates[] = {
    "irtisanominen", "irtisanomisilmoitus", "irtisanomisesta", "purkaminen",
    "purkuilmoitus", "päättäminen",         "päättämissopimus"};
constexpr std::string_view parties[] = {"välillä",      "välinen",    "osapuolet",  "sopijapuolet",
                                        "sopijapuoli",  "työnantaja", "työntekijä", "vuokranantaja",
                                        "vuokralainen", "ostaja",     "myyjä",      "tilaaja",
                                        "toimittaja"};
constexpr std::string_view version_words[] = {"versio", "versiot"};
constexpr std::string_view number_words[] = {"nro", "numero"};

} // namespace

const Language finnish = {
    .code = "fi",
    .ocr_model = "fin",
    .common_words = common_words,
    .months = months,
    .page_sign = "s.",
    .inflected_names = true,
    .spelled_dates = false,
    .connectives = connectives,
    .structure = {divisions, "mom.", contents, signatures, list_openers, day_words,
                  organisation_forms, entry_into_force, kinds, true, abbreviations},
    .dates = &finnish_dates,
    .versions = {drafts, amends, restated, terminates, parties, version_words, number_words},
    .read_words = read_finnish_words,
    .words_version = finnish_words_version,
    .notice = &finnish_notice,
    .renewal = &finnish_renewal,
    .parties = &finnish_parties,
    .commitments = &finnish_commitments,
    .members = &finnish_members,
    .programmes = &finnish_programmes,
};

} // namespace clausula
