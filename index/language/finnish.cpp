#include "index/language/finnish.h"

#include "index/language/commitment_words.h"
#include "index/language/date_words.h"
#include "index/language/finnish_words.h"
#include "index/language/notice_words.h"
#include "index/language/party_words.h"
#include "index/language/member_words.h"
#include "index/language/programme_words.h"

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
constexpr KindWord kinds[] = {{"sopimus", DocumentKind::agreement},
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
                              {"kirje", DocumentKind::letter}};
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

constexpr CountWord month_forms[] = {
    {"tammikuu", 1},      {"tammikuun", 1},     {"tammikuussa", 1},   {"tammikuusta", 1},
    {"tammikuuhun", 1},   {"tammikuulle", 1},   {"helmikuu", 2},      {"helmikuun", 2},
    {"helmikuussa", 2},   {"helmikuusta", 2},   {"helmikuuhun", 2},   {"helmikuulle", 2},
    {"maaliskuu", 3},     {"maaliskuun", 3},    {"maaliskuussa", 3},  {"maaliskuusta", 3},
    {"maaliskuuhun", 3},  {"maaliskuulle", 3},  {"huhtikuu", 4},      {"huhtikuun", 4},
    {"huhtikuussa", 4},   {"huhtikuusta", 4},   {"huhtikuuhun", 4},   {"huhtikuulle", 4},
    {"toukokuu", 5},      {"toukokuun", 5},     {"toukokuussa", 5},   {"toukokuusta", 5},
    {"toukokuuhun", 5},   {"toukokuulle", 5},   {"kesäkuu", 6},       {"kesäkuun", 6},
    {"kesäkuussa", 6},    {"kesäkuusta", 6},    {"kesäkuuhun", 6},    {"kesäkuulle", 6},
    {"heinäkuu", 7},      {"heinäkuun", 7},     {"heinäkuussa", 7},   {"heinäkuusta", 7},
    {"heinäkuuhun", 7},   {"heinäkuulle", 7},   {"elokuu", 8},        {"elokuun", 8},
    {"elokuussa", 8},     {"elokuusta", 8},     {"elokuuhun", 8},     {"elokuulle", 8},
    {"syyskuu", 9},       {"syyskuun", 9},      {"syyskuussa", 9},    {"syyskuusta", 9},
    {"syyskuuhun", 9},    {"syyskuulle", 9},    {"lokakuu", 10},      {"lokakuun", 10},
    {"lokakuussa", 10},   {"lokakuusta", 10},   {"lokakuuhun", 10},   {"lokakuulle", 10},
    {"marraskuu", 11},    {"marraskuun", 11},   {"marraskuussa", 11}, {"marraskuusta", 11},
    {"marraskuuhun", 11}, {"marraskuulle", 11}, {"joulukuu", 12},     {"joulukuun", 12},
    {"joulukuussa", 12},  {"joulukuusta", 12},  {"joulukuuhun", 12},  {"joulukuulle", 12}};
constexpr std::string_view year_words[] = {"vuonna",   "vuoden",   "vuosina", "vuosien",
                                           "vuodesta", "vuoteen",  "vuosi",   "vuosille",
                                           "vuodelle", "vuodelta", "vuosilta"};
constexpr std::string_view articles[] = {"päivänä", "jo", "on"};
constexpr std::string_view made[] = {"laadittu",        "tehty",      "solmittu",
                                     "allekirjoitettu", "laadittiin", "päivätty"};
constexpr std::string_view issued[] = {"annettu", "julkaistu", "antanut"};
constexpr std::string_view updated[] = {"päivitetty",        "päivitys",
                                        "tilanne",           "muutettu viimeksi",
                                        "viimeksi muutettu", "viimeksi päivitetty"};
constexpr std::string_view effective[] = {"voimassa",        "voimaantulo",  "voimaantulopäivä",
                                          "voimassaoloaika", "sopimuskausi", "voimassa alkaen",
                                          "astuu voimaan",   "tulee voimaan"};
constexpr std::string_view from_words[] = {
    "tulee voimaan",   "tulevat voimaan", "astuu voimaan", "tullut voimaan",   "tuli voimaan",
    "voimaan",         "alkaa",           "alkaen",        "voimaantulopäivä", "sopimuskausi",
    "voimassaoloaika", "voimassa",        "ajalla",        "ajaksi",           "aikana"};
constexpr std::string_view from_behind[] = {"alkaen", "lukien", "lähtien", "päivästä"};
constexpr std::string_view until_words[] = {"päättyy", "voimassaolo päättyy", "päättyen",
                                            "enintään", "viimeistään"};
constexpr std::string_view until_behind[] = {"päivään",  "saakka",         "asti",
                                             "loppuun",  "loppuun saakka", "loppuun asti",
                                             "mennessä", "päättyen"};
constexpr std::string_view in_force[] = {
    "tulee voimaan", "tulevat voimaan", "astuvat voimaan",  "astuu voimaan",
    "voimassa",      "sopimuskausi",    "sopimuskauden",    "voimassaoloaika",
    "sopimus alkaa", "sopimus päättyy", "voimaantulopäivä", "sopimus tulee voimaan"};
constexpr std::string_view self[] = {"tämä",    "nämä",       "näiden",       "tämän",
                                     "sopimus", "sopimuksen", "sopimuskausi", "voimassaoloaika",
                                     "ohjelma", "säännöt"};
constexpr std::string_view part_only[] = {"kuitenkin", "vasta"};
constexpr std::string_view lasts[] = {"voimassa", "kestää", "solmitaan", "tehdään",
                                      "tehty",    "pituus", "kesto",     "sopimuskausi"};
constexpr std::string_view indefinite[] = {"toistaiseksi", "toistaiseksi voimassa"};
constexpr std::string_view start_names[] = {"voimaantulopäivä", "voimaantulo"};
constexpr std::string_view periods[] = {
    "toimikausi",   "toimikaudella", "toimintakausi", "kaudella",  "kausi",
    "ohjelmakausi", "tilikausi",     "tilikaudelta",  "hankeaika", "hankkeen kesto"};
constexpr std::string_view own_day[] = {"allekirjoituksesta",       "allekirjoittamisesta",
                                        "allekirjoituspäivästä",    "allekirjoitushetkestä",
                                        "allekirjoittamishetkestä", "allekirjoituspäivänä",
                                        "allekirjoituksella",       "allekirjoitettu",
                                        "allekirjoituksin",         "allekirjoitushetkellä"};
constexpr CountWord numbers[] = {{"yksi", 1},
                                 {"yhden", 1},
                                 {"yhdeksi", 1},
                                 {"kaksi", 2},
                                 {"kahden", 2},
                                 {"kahdeksi", 2},
                                 {"kolme", 3},
                                 {"kolmen", 3},
                                 {"kolmeksi", 3},
                                 {"neljä", 4},
                                 {"neljän", 4},
                                 {"neljäksi", 4},
                                 {"viisi", 5},
                                 {"viiden", 5},
                                 {"viideksi", 5},
                                 {"kuusi", 6},
                                 {"kuuden", 6},
                                 {"kuudeksi", 6},
                                 {"seitsemän", 7},
                                 {"kahdeksan", 8},
                                 {"yhdeksän", 9},
                                 {"kymmenen", 10},
                                 {"kymmeneksi", 10},
                                 {"kaksitoista", 12},
                                 {"kahdentoista", 12},
                                 {"kahdeksitoista", 12},
                                 {"neljäntoista", 14},
                                 {"neljätoista", 14},
                                 {"viidentoista", 15},
                                 {"kahdenkymmenen", 20},
                                 {"kolmenkymmenen", 30},
                                 {"kolmekymmentä", 30},
                                 {"kuudenkymmenen", 60},
                                 {"kuusikymmentä", 60},
                                 {"yhdeksänkymmenen", 90}};
constexpr std::string_view year_units[] = {"vuotta", "vuoden", "vuodeksi", "vuosi"};
constexpr std::string_view month_units[] = {"kuukautta", "kuukauden", "kuukaudeksi", "kuukausi"};
constexpr std::string_view week_units[] = {"viikkoa", "viikon", "viikko"};
constexpr std::string_view day_units[] = {"päivää", "päivän", "päivä"};
constexpr std::string_view other_lengths[] = {
    "jatkuu",      "jatketaan",       "jatkokausi",
    "jatkokauden", "irtisanomisaika", "irtisanomisajalla",
    "irtisanoa",   "kerrallaan",      "päättymisen jälkeen",
    "optio",       "optiokausi",      "takuu",
    "takuuaika"};
constexpr DateWords dates = {.months = month_forms,
                             .year_words = year_words,
                             .articles = articles,
                             .made = made,
                             .issued = issued,
                             .updated = updated,
                             .effective = effective,
                             .from = from_words,
                             .from_behind = from_behind,
                             .until = until_words,
                             .until_behind = until_behind,
                             .in_force = in_force,
                             .self = self,
                             .part_only = part_only,
                             .lasts = lasts,
                             .indefinite = indefinite,
                             .names = start_names,
                             .periods = periods,
                             .own_day = own_day,
                             .numbers = numbers,
                             .years = year_units,
                             .months_long = month_units,
                             .weeks = week_units,
                             .days = day_units,
                             .other_lengths = other_lengths};

} // namespace

const Language finnish = {
    .code = "fi",
    .ocr_model = "fin",
    .common_words = common_words,
    .months = months,
    .page_sign = "s.",
    .spelled_dates = false,
    .connectives = connectives,
    .structure = {divisions, "mom.", contents, signatures, list_openers, day_words,
                  organisation_forms, entry_into_force, kinds, true, abbreviations},
    .dates = &finnish_dates,
    .versions = {drafts, amends, restated, terminates, parties, version_words, number_words},
    .read_words = read_finnish_words,
    .words_version = finnish_words_version,
    .notice = &finnish_notice,
    .parties = &finnish_parties,
    .commitments = &finnish_commitments,
    .members = &finnish_members,
    .programmes = &finnish_programmes,
    .notice = &finnish_notice,
};

} // namespace clausula
