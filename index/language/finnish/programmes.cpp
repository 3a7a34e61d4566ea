#include "index/language/programme_words.h"

namespace clausula {

namespace {

constexpr std::string_view nouns[] = {"hanke",    "hankkee", "ohjelma", "projekti",
                                      "kampanja", "pilotti", "piloti",  "kokeilu"};
constexpr std::string_view wide_nouns[] = {"kokonaisuus", "kokonaisuude", "kokonaisuut"};
constexpr std::string_view bare_nouns[] = {"ohjelma",  "hanke",   "projekti",
                                           "kampanja", "pilotti", "kokeilu"};
constexpr std::string_view phases[] = {"vaihe", "vaihee", "kausi", "kaude", "kierros", "kierrokse"};
constexpr std::string_view packages[] = {"työpaketti", "työpaketi", "osio"};
constexpr std::string_view package_codes[] = {"tp", "wp"};
constexpr std::string_view endings[] = {
    "t",    "n",    "a",    "ä",    "ta",   "tä",   "tta",  "ttä", "ssa", "ssä",
    "sta",  "stä",  "lla",  "llä",  "lle",  "lta",  "ltä",  "na",  "nä",  "ksi",
    "an",   "än",   "on",   "en",   "in",   "hen",  "seen", "un",  "yn",  "iin",
    "issa", "issä", "ista", "istä", "ille", "illa", "illä"};
constexpr std::string_view copulas[] = {"on", "oli", "on ollut"};
constexpr std::string_view pronouns[] = {"se", "sitä", "sen"};
constexpr std::string_view called[] = {"hankkeen nimi", "ohjelman nimi", "projektin nimi",
                                       "nimeltään",     "nimeltä",       "nimellä",
                                       "nimi on"};
constexpr CountWord ordinals[] = {
    {"ensimmäinen", 1},   {"ensimmäisen", 1}, {"ensimmäistä", 1}, {"ensimmäisessä", 1},
    {"ensimmäisellä", 1}, {"toinen", 2},      {"toisen", 2},      {"toista", 2},
    {"toisessa", 2},      {"kolmas", 3},      {"kolmannen", 3},   {"kolmatta", 3},
    {"kolmannessa", 3},   {"neljäs", 4},      {"neljännen", 4},   {"neljättä", 4},
    {"viides", 5},        {"viidennen", 5},   {"viidettä", 5}};
constexpr CountWord how_many[] = {{"kaksi", 2}, {"kolme", 3}, {"neljä", 4}};
constexpr std::string_view decades[] = {"luku",    "luvun", "luvulla", "luvulta",
                                        "luvulle", "lukua", "luvulle"};
constexpr std::string_view begins[] = {
    "alkoi",      "alkaa",        "alkanut",       "alkaneen",       "alkava",        "käynnistyi",
    "käynnistyy", "käynnistynyt", "käynnistyneen", "käynnistettiin", "käynnistetään", "aloitettiin",
    "aloitti",    "aloittaa",     "aloitetaan",    "vuodesta",       "käynnistyivät"};
constexpr std::string_view ends[] = {
    "päättyi",   "päättyy",  "päättynyt", "päättyneen", "päättyneelle",  "päätettiin",
    "päätetään", "päättyvä", "loppui",    "loppuu",     "lakkautettiin", "lopetettiin",
    "jatkuu",    "jatkui",   "jatkuvat",  "kestää",     "kesti"};
constexpr std::string_view from_words[] = {"vuodesta", "keväästä",     "syksystä",     "kesästä",
                                           "talvesta", "alkuvuodesta", "loppuvuodesta"};
constexpr std::string_view until_words[] = {"vuoteen", "kevääseen",    "syksyyn",    "kesään",
                                            "talveen", "loppuvuoteen", "alkuvuoteen"};
constexpr std::string_view from_forms[] = {"kuusta", "vuodesta"};
constexpr std::string_view until_forms[] = {"kuuhun", "vuoteen"};
constexpr std::string_view begins_behind[] = {"alkaen", "lähtien", "lukien", "alusta", "alussa"};
constexpr std::string_view ends_behind[] = {"saakka", "asti", "loppuun saakka", "loppuun asti"};
constexpr std::string_view period_labels[] = {"toteutusaika",   "hankeaika",
                                              "hankkeen kesto", "ohjelmakausi",
                                              "hankekausi",     "toteutusajankohta",
                                              "projektiaika",   "kesto",
                                              "rahoittaja",     "rahoitus",
                                              "budjetti",       "hankkeen toteuttaja",
                                              "toteuttaja",     "hankkeen kokonaisbudjetti"};
constexpr std::string_view lasts[] = {
    "toteutetaan", "toteutettiin", "toteutettu", "toteuttaneet", "toteuttanut",
    "toteuttaa",   "toteuttivat",  "kestää",     "kesti",        "toimi",
    "jatkuu",      "rahoitti",     "rahoittaa",  "toteutui",     "järjestettiin",
    "tehtiin",     "toteutettava", "kestävä",    "käynnissä",    "pyöri"};
constexpr std::string_view continues[] = {
    "jatkoa",    "jatkaa", "jatkoi",    "jatkavat",    "rakentuu", "rakentui",    "pohjautuu",
    "pohjautui", "korvaa", "korvasi",   "perustuu",    "seuraaja", "jatkohanke",  "jatko ohjelma",
    "jatkumoa",  "edelsi", "edelsivät", "sai alkunsa", "syntyi",   "jälkeen tuli"};
constexpr std::string_view continued_by[] = {
    "hanketta jatkaa",  "ohjelmaa jatkaa",  "projektia jatkaa", "kampanjaa jatkaa",
    "sitä jatkaa",      "työtä jatkaa",     "hanketta jatkoi",  "ohjelmaa jatkoi",
    "projektia jatkoi", "hanketta seurasi", "ohjelmaa seurasi", "projektia seurasi",
    "hanketta seuraa",  "ohjelmaa seuraa",  "projektia seuraa", "sitä seurasi",
    "seuraaja on",      "seuraajaksi tuli", "tilalle tuli",     "jatkona on",
    "jatkajana on",     "jatkuu nimellä",   "jatkui nimellä"};
constexpr std::string_view before_that[] = {"sitä ennen", "aiemmin", "aikaisemmin", "tätä ennen"};
constexpr std::string_view carried_by[] = {"ohjelmaa toteuttavat",
                                           "hanketta toteuttavat",
                                           "projektia toteuttavat",
                                           "ohjelmaa toteuttaa",
                                           "hanketta toteuttaa",
                                           "projektia toteuttaa",
                                           "ohjelman toteuttaa",
                                           "hankkeen toteuttaa",
                                           "hankkeen toteuttavat",
                                           "ohjelman toteuttavat",
                                           "toteuttajina ovat",
                                           "toteuttajina olivat",
                                           "toteuttajana on",
                                           "toteuttajana oli",
                                           "toteuttajana toimii",
                                           "toteuttajia ovat",
                                           "vastuutahona on",
                                           "hanketta johtaa",
                                           "ohjelmaa johtaa",
                                           "hanketta koordinoi",
                                           "ohjelmaa koordinoi",
                                           "koordinoi",
                                           "hanketta hallinnoi",
                                           "hallinnoi",
                                           "hankkeesta vastaa",
                                           "ohjelmasta vastaa",
                                           "ohjelmasta vastaavat",
                                           "hankkeesta vastaavat",
                                           "toteuttavat"};
constexpr std::string_view carries[] = {"yhteistyönä", "yhteinen",    "toteuttama",  "toteuttaman",
                                        "toteuttamaa", "hallinnoima", "koordinoima", "yhteistyössä",
                                        "johdolla",    "johtama",     "vetämä"};
constexpr std::string_view funded_by[] = {"rahoittavat",
                                          "rahoittaa",
                                          "rahoitti",
                                          "rahoittivat",
                                          "rahoittajana on",
                                          "rahoittajina ovat",
                                          "rahoittajana toimii",
                                          "rahoittajana oli",
                                          "päärahoittaja on",
                                          "päärahoittajana on",
                                          "rahoittaja on",
                                          "rahoitusta",
                                          "avustusta",
                                          "tukea"};
constexpr std::string_view funds[] = {
    "rahoittama",    "rahoittaman", "rahoittamaa", "rahoittamassa", "rahoittamana",
    "rahoituksella", "tuella",      "tukema",      "tukeman",       "avustuksella",
    "rahoilla",      "rahoitti",    "rahoittaa"};
constexpr std::string_view together[] = {"yhdessä", "yhteistyössä"};
constexpr std::string_view such_as[] = {"eli", "toisin sanoen"};
constexpr std::string_view relative[] = {"joka",        "jotka",       "jonka", "jota", "jossa",
                                         "ja ohjelman", "sekä siihen", "mutta", "kun",  "että"};
constexpr std::string_view budgets[] = {
    "budjetti",  "budjeti",     "rahoitus",     "rahoitukse",           "avustus",   "avustukse",
    "kustannus", "kustannukse", "kustannukset", "kokonaiskustannukset", "hankkeelle"};
constexpr std::string_view currencies[] = {"euroa", "euron", "euro", "eur", "e", "markkaa", "mk"};
constexpr std::string_view multiples[] = {"miljoonaa", "milj", "miljoonan", "miljardia", "tuhatta"};
constexpr std::string_view roughly[] = {"noin",     "n",      "yli",   "lähes",     "alle",
                                        "enintään", "runsas", "vajaa", "vähintään", "reilu"};
constexpr std::string_view founded[] = {"perustettiin", "on perustettu", "perustivat", "perusti",
                                        "perustettu"};
constexpr std::string_view began[] = {"alkoi",       "alkoivat", "käynnistyi",    "käynnistettiin",
                                      "aloitettiin", "aloitti",  "käynnistyivät", "on alkanut"};
constexpr std::string_view ended[] = {"päättyi", "päättyivät",   "lakkautettiin",     "lopetettiin",
                                      "lakkasi", "on päättynyt", "saatiin päätökseen"};
constexpr std::string_view signed_words[] = {
    "allekirjoitettiin", "allekirjoittivat", "allekirjoitti", "allekirjoittaneet", "solmittiin",
    "solmivat",          "solmineet",        "solmi",         "on allekirjoitettu"};
constexpr std::string_view merged[] = {"yhdistyivät", "yhdistyi",     "sulautui",
                                       "sulautuivat", "yhdistettiin", "fuusioituivat"};
constexpr std::string_view published[] = {"julkaistiin", "julkaisi", "julkaisivat", "ilmestyi",
                                          "on julkaistu"};
constexpr EventWords events[] = {{"founded", founded}, {"began", began},
                                 {"ended", ended},     {"signed", signed_words},
                                 {"merged", merged},   {"published", published}};

constexpr KindWord reference_nouns[] = {{"sopimus", DocumentKind::agreement},
                                        {"sopimukse", DocumentKind::agreement},
                                        {"sopimust", DocumentKind::agreement},
                                        {"sopimuks", DocumentKind::agreement},
                                        {"pöytäkirja", DocumentKind::minutes},
                                        {"muistio", DocumentKind::minutes},
                                        {"raportti", DocumentKind::report},
                                        {"raporti", DocumentKind::report},
                                        {"kertomus", DocumentKind::report},
                                        {"kertomukse", DocumentKind::report},
                                        {"selvitys", DocumentKind::report},
                                        {"selvitykse", DocumentKind::report},
                                        {"arviointi", DocumentKind::report},
                                        {"tilinpäätös", DocumentKind::report},
                                        {"tilinpäätökse", DocumentKind::report},
                                        {"luettelo", DocumentKind::member_list},
                                        {"lomake", DocumentKind::other},
                                        {"lomakkee", DocumentKind::other},
                                        {"suunnitelma", DocumentKind::other},
                                        {"ohje", DocumentKind::other},
                                        {"käsikirja", DocumentKind::other},
                                        {"taulukko", DocumentKind::other},
                                        {"taulukos", DocumentKind::other},
                                        {"kuvaus", DocumentKind::other},
                                        {"kuvaukse", DocumentKind::other},
                                        {"säännöt", DocumentKind::other},
                                        {"hinnasto", DocumentKind::other},
                                        {"päätökse", DocumentKind::other},
                                        {"tarjouspyyntö", DocumentKind::other},
                                        {"tarjouspyynnö", DocumentKind::other},
                                        {"esitys", DocumentKind::other},
                                        {"esitykse", DocumentKind::other},
                                        {"tutkimus", DocumentKind::report},
                                        {"tutkimukse", DocumentKind::report},
                                        {"lupa", DocumentKind::other},
                                        {"luva", DocumentKind::other},
                                        {"lupamme", DocumentKind::other},
                                        {"laskelma", DocumentKind::other},
                                        {"hakemus", DocumentKind::other},
                                        {"hakemukse", DocumentKind::other},
                                        {"periaatteet", DocumentKind::other},
                                        {"periaatte", DocumentKind::other},
                                        {"päiväkirja", DocumentKind::other},
                                        {"testamenti", DocumentKind::other},
                                        {"testamentti", DocumentKind::other},
                                        {"neuvottelutulos", DocumentKind::other},
                                        {"neuvottelutulokse", DocumentKind::other},
                                        {"yhtiöjärjestys", DocumentKind::other},
                                        {"yhtiöjärjestykse", DocumentKind::other},
                                        {"päätös", DocumentKind::other},
                                        {"kirjeenne", DocumentKind::letter},
                                        {"kirjeemme", DocumentKind::letter},
                                        {"tarjous", DocumentKind::other},
                                        {"tarjoukse", DocumentKind::other},
                                        {"kartta", DocumentKind::other},
                                        {"karta", DocumentKind::other},
                                        {"pohjapiirros", DocumentKind::other}};
constexpr std::string_view annexes[] = {"liite", "liittee", "liitet"};
constexpr std::string_view annexed[] = {"liitteenä", "oheisena", "liitteessä", "ohessa"};
constexpr std::string_view self_words[] = {"tämä",  "tämän", "tässä", "tästä", "tällä",
                                           "tähän", "tätä",  "nämä",  "näiden"};
constexpr std::string_view definite[] = {"sanottu",  "sanotun",  "mainittu", "mainitun",
                                         "kyseinen", "kyseisen", "siihen",   "sen"};
constexpr std::string_view reference_made[] = {"tehty",
                                               "tehdyn",
                                               "tehdyssä",
                                               "tehdyllä",
                                               "tehtyä",
                                               "laadittu",
                                               "laaditun",
                                               "solmittu",
                                               "solmitun",
                                               "solmineet",
                                               "solmivat",
                                               "solmittiin",
                                               "allekirjoittivat",
                                               "allekirjoittaneet",
                                               "allekirjoitettu",
                                               "allekirjoitetun",
                                               "allekirjoitettiin",
                                               "allekirjoitti",
                                               "päivätty",
                                               "päivätyn",
                                               "päivätyllä",
                                               "päivätyssä",
                                               "hyväksyttiin",
                                               "hyväksytty",
                                               "hyväksytyn",
                                               "luovutti",
                                               "luovutettiin",
                                               "lähetetty",
                                               "julkaistaan",
                                               "julkaistiin",
                                               "julkaistu",
                                               "julkaisi",
                                               "kirjattu",
                                               "puuttuu",
                                               "valmistui",
                                               "päivitetty",
                                               "teetettiin",
                                               "uusittiin",
                                               "korvaa",
                                               "kumotaan",
                                               "kumoaa",
                                               "vahvistetut",
                                               "vahvistetun",
                                               "hyväksynyt",
                                               "saapuneella",
                                               "jätetty",
                                               "jätetyn",
                                               "päättyi",
                                               "irtisanottiin",
                                               "irtisanoi",
                                               "valmistuu",
                                               "annettu"};
constexpr std::string_view dated[] = {
    "päivätyn",        "päivätty",          "tehty",       "tehdyn",
    "tehdyssä",        "tehdyllä",          "solmittu",    "solmitun",
    "allekirjoitettu", "allekirjoitetun",   "päivätyllä",  "päivätyssä",
    "laadittu",        "hyväksytty",        "hyväksytyn",  "annetun",
    "julkaistu",       "vahvistetut",       "vahvistetun", "hyväksymä",
    "tehtyyn",         "allekirjoitettuun", "saapuneella", "§"};
constexpr std::string_view told_in[] = {
    "mukaan",   "ilmenevät",  "ilmenee",     "selviää",     "esitetty",   "kuvattu",
    "lueteltu", "määritelty", "esitetään",   "kerrotaan",   "luetellaan", "mukainen",
    "mukaiset", "mukaisesti", "noudatetaan", "perusteella", "nojalla",    "määrätään",
    "määrätty", "todettu",    "sovittu",     "sitoutuivat", "sitoutui",   "esitetyn",
    "mukaista", "säädetään",  "luvattiin",   "vastaisesti", "edellyttää"};
constexpr std::string_view other[] = {"erillinen",   "erillisen", "erillisessä",  "erillisellä",
                                      "aikaisempi",  "aiempi",    "aikaisemman",  "aiemman",
                                      "erikseen",    "eri",       "ajantasainen", "voimassa oleva",
                                      "nykyinen",    "nykyisen",  "edellinen",    "edellisen",
                                      "edellisessä", "vanha",     "vanhan",       "edeltävä"};
constexpr std::string_view pointed[] = {"ks",
                                        "kts",
                                        "katso",
                                        "luettavissa",
                                        "saatavilla",
                                        "saatavissa",
                                        "nähtävissä",
                                        "nähtävillä",
                                        "verkkosivulla",
                                        "verkkosivuilla",
                                        "verkkosivuillamme",
                                        "saat pyytämällä",
                                        "saa pyytämällä",
                                        "pyydettäessä",
                                        "löytyy",
                                        "on julkaistu",
                                        "säilytetään"};
constexpr std::string_view numbered[] = {"nro", "n", "no", "o"};

} // namespace

const ProgrammeWords finnish_programmes = {
    .nouns = nouns,
    .wide_nouns = wide_nouns,
    .bare_nouns = bare_nouns,
    .phases = phases,
    .packages = packages,
    .package_codes = package_codes,
    .endings = endings,
    .copulas = copulas,
    .pronouns = pronouns,
    .between = {},
    .called = called,
    .linking = {},
    .ordinals = ordinals,
    .how_many = how_many,
    .decades = decades,
    .begins = begins,
    .ends = ends,
    .from = from_words,
    .until = until_words,
    .from_forms = from_forms,
    .until_forms = until_forms,
    .begins_behind = begins_behind,
    .ends_behind = ends_behind,
    .period_labels = period_labels,
    .lasts = lasts,
    .continues = continues,
    .continued_by = continued_by,
    .before_that = before_that,
    .carried_by = carried_by,
    .carries = carries,
    .funded_by = funded_by,
    .funds = funds,
    .together = together,
    .such_as = such_as,
    .relative = relative,
    .budgets = budgets,
    .currencies = currencies,
    .multiples = multiples,
    .roughly = roughly,
    .events = events,
    .references = {.nouns = reference_nouns,
                   .annexes = annexes,
                   .annexed = annexed,
                   .self = self_words,
                   .definite = definite,
                   .definite_endings = {},
                   .made = reference_made,
                   .dated = dated,
                   .told_in = told_in,
                   .other = other,
                   .pointed = pointed,
                   .numbered = numbered},
};

} // namespace clausula
