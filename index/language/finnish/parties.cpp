#include "index/language/party_words.h"

namespace clausula {

namespace {

constexpr std::string_view before[] = {"sopimuksen ovat tehneet",   "ovat tehneet",
                                       "sopimuksen osapuolet ovat", "sopijapuolina ovat",
                                       "osapuolina ovat",           "osapuolet ovat",
                                       "sopimuksen tekevät",        "sopimuksen tekijät ovat",
                                       "neuvottelun osapuolet ovat"};
constexpr std::string_view behind[] = {"välillä", "välinen", "välillä tehty", "kesken"};
constexpr std::string_view agree[] = {
    "ovat sopineet",       "sopivat",        "ovat tänään sopineet",   "ovat tehneet",
    "ovat tänään tehneet", "ovat solmineet", "on tänään tehty",        "on tehty seuraava",
    "on tehty tämä",       "tekevät tämän",  "ovat allekirjoittaneet", "on sovittu"};
constexpr std::string_view headings[] = {"osapuolet",
                                         "sopijapuolet",
                                         "sopijaosapuolet",
                                         "sopimuksen osapuolet",
                                         "sopimuspuolet",
                                         "sopimusosapuolet",
                                         "sopimuksen sopijapuolet",
                                         "sopijakumppanit",
                                         "sopijat",
                                         "asianosaiset",
                                         "kumppanit",
                                         "neuvottelijaosapuolet",
                                         "neuvottelun osapuolet",
                                         "sopimuskumppanit"};
constexpr std::string_view ends[] = {"tausta",           "taustaa",
                                     "lähtökohdat",      "sopimuksen tausta",
                                     "sopimuksen kohde", "sopimuksen tarkoitus",
                                     "tarkoitus",        "johdanto",
                                     "sisällys",         "sisällysluettelo",
                                     "määritelmät"};
constexpr std::string_view conjunctions[] = {"ja", "sekä"};
constexpr std::string_view called[] = {"jäljempänä", "jatkossa", "myöhemmin", "nimitetään"};
constexpr std::string_view fillers[] = {"tässä", "sopimuksessa", "nimitetään", "myös",
                                        "nimeä", "nimitystä",    "lyhyesti"};
constexpr std::string_view signers[] = {"allekirjoittaneet", "allekirjoittanut"};
constexpr std::string_view together[] = {"yhdessä", "osapuolet",    "osapuoli",   "molemmat",
                                         "kukin",   "sopijapuolet", "sopijapuoli"};
constexpr std::string_view means[] = {"tarkoittaa", "tarkoitetaan", "tarkoittavat"};
constexpr std::string_view spouses[] = {"ja hänen vaimonsa", "ja vaimonsa",
                                        "vaimoineen",        "ynnä vaimo",
                                        "ja puolisonsa",     "ja hänen puolisonsa"};
constexpr std::string_view everyone[] = {
    "osapuolet",        "osapuolten",         "osapuolien",           "osapuolilla",
    "osapuolille",      "molemmat osapuolet", "kaikki osapuolet",     "kukin osapuoli",
    "kunkin osapuolen", "kumpikin osapuoli",  "kummankin osapuolen",  "jokainen osapuoli",
    "sopijapuolet",     "sopijapuolten",      "kumpikin sopijapuoli", "kukin sopijapuoli",
    "sopijaosapuolet",  "sopimuspuolet",      "sopimusosapuolet",     "sopimusosapuolten",
    "sopijat",          "allekirjoittaneet",  "allekirjoittaneiden",  "allekirjoittaneet osapuolet",
    "allekirjoittajat"};
constexpr std::string_view represented[] = {"edustajanaan", "edustajana", "edustaa", "edustajat",
                                            "edustama"};
constexpr std::string_view roles[] = {
    "vuokranantaja",    "vuokralainen", "tilaaja",        "tuottaja",
    "toimittaja",       "myyjä",        "ostaja",         "työnantaja",
    "työntekijä",       "luovuttaja",   "vastaanottaja",  "saaja",
    "asiakas",          "urakoitsija",  "yhtiö",          "säätiö",
    "sijoittaja",       "lainanantaja", "lainanottaja",   "lisenssinantaja",
    "rekisterinpitäjä", "käsittelijä",  "osakas",         "omistaja",
    "konsultti",        "liitto",       "kunta",          "kaupunki",
    "myöntäjä",         "rahoittaja",   "toimeksiantaja", "toimeksisaaja",
    "haltija",          "jälleenmyyjä", "päämies",        "vuokraaja",
    "takaaja",          "siirtäjä",     "vuokralaiset",   "velallinen",
    "velkoja",          "yhdistys",     "osapuoli",       "sopijapuoli",
    "viranhaltija"};
constexpr std::string_view employer[] = {"työnantaja", "työnantajat", "työnantajien",
                                         "työnantajaliitto", "työmarkkinalaitos"};
constexpr std::string_view employee[] = {"työntekijä",
                                         "työntekijät",
                                         "työntekijäin",
                                         "työväen",
                                         "työntekijöiden",
                                         "toimihenkilöt",
                                         "toimihenkilö",
                                         "ammattiliitto",
                                         "unioni",
                                         "palkansaajat",
                                         "neuvottelujärjestö",
                                         "pääsopijajärjestö",
                                         "pääsopijajärjestöt",
                                         "henkilöstöjärjestö",
                                         "työntekijäliitto",
                                         "ammattijärjestö",
                                         "ammattilaiset",
                                         "palkansaaj",
                                         "henkilöstön"};
constexpr std::string_view sides[] = {
    "työntekijät",         "työnantajat",       "järjestöt",        "henkilöstöjärjestöt",
    "palkansaajat",        "työnantajapuoli",   "työntekijäpuoli",  "työnantajapuolelta",
    "työntekijäpuolelta",  "työnantajapuolen",  "työntekijäpuolen", "palkansaajapuoli",
    "palkansaajapuolelta", "pääsopijajärjestöt"};
constexpr std::string_view term_labels[] = {"lyhenne", "lyhyt nimi", "tunnus",
                                            "rooli",   "nimitys",    "kutsumanimi"};
constexpr std::string_view plurals[] = {"t"};
constexpr std::string_view name_labels[] = {"nimi",    "toiminimi",    "yritys",
                                            "yhteisö", "organisaatio", "koko nimi"};
constexpr std::string_view agents[] = {"aja", "äjä", "ija", "ijä", "oja", "uja", "yjä", "öjä"};
constexpr std::string_view branches[] = {"osasto", "paikallisyhdistys", "paikallisosasto",
                                         "aluejärjestö"};
constexpr std::string_view forms[] = {"ry",
                                      "oy",
                                      "oyj",
                                      "ky",
                                      "tmi",
                                      "osk",
                                      "rp",
                                      "sr",
                                      "rl",
                                      "ay",
                                      "rs",
                                      "lkv",
                                      "vakuutusosakeyhtiö",
                                      "osakeyhtiö",
                                      "kommandiittiyhtiö"};
constexpr std::string_view nouns[] = {"kunta",
                                      "kaupunki",
                                      "kuntayhtymä",
                                      "hyvinvointialue",
                                      "säätiö",
                                      "liitto",
                                      "unioni",
                                      "järjestö",
                                      "järjestöt",
                                      "yhdistys",
                                      "seura",
                                      "laitos",
                                      "virasto",
                                      "keskus",
                                      "ministeriö",
                                      "työnantajat",
                                      "osuuskunta",
                                      "osuuskauppa",
                                      "rahasto",
                                      "yliopisto",
                                      "korkeakoulu",
                                      "opisto",
                                      "seurakunta",
                                      "pankki",
                                      "valtuuskunta",
                                      "yhtiö",
                                      "hallitus ry",
                                      "kauppakamari",
                                      "maakunta",
                                      "yhtymä",
                                      "työmarkkinalaitos",
                                      "pesä",
                                      "tiekunta"};
constexpr std::string_view inside[] = {"ja", "sekä", "n", "maan"};
constexpr std::string_view honorifics[] = {"herra", "rouva", "neiti", "tohtori", "professori",
                                           "tri",   "prof",  "ins",   "maist",   "fil tri",
                                           "hra",   "rva",   "nti"};
constexpr std::string_view on_behalf_behind[] = {"puolesta", "valtuuttamana", "valtuutettuna"};
constexpr std::string_view signer_labels[] = {"nimi",
                                              "nimenselvennys",
                                              "allekirjoitus",
                                              "allekirjoittaja",
                                              "allekirjoittanut",
                                              "nimen selvennys",
                                              "nimi ja asema"};
constexpr std::string_view proxies[] = {"valtakirjalla", "valtuutettuna", "valtakirjan nojalla",
                                        "asiamiehenään", "asiamiehenä",   "pp"};
constexpr std::string_view oneself[] = {"omasta puolestaan", "omasta puolestani",
                                        "henkilökohtaisesti", "yksityishenkilönä"};
constexpr std::string_view signed_marks[] = {"allek", "allekirj", "allekirjoitus"};
constexpr std::string_view title_labels[] = {"asema", "titteli", "tehtävä", "tehtävänimike",
                                             "virka-asema"};
constexpr std::string_view date_labels[] = {"päiväys",
                                            "päivämäärä",
                                            "aika",
                                            "pvm",
                                            "paikka ja aika",
                                            "aika ja paikka",
                                            "allekirjoitusaika",
                                            "paikka ja päiväys",
                                            "allekirjoituspäivä"};
constexpr std::string_view signing_columns[] = {"osapuoli",       "organisaatio", "sopijapuoli",
                                                "sopijaosapuoli", "yhteisö",      "yhtiö",
                                                "järjestö",       "kunta"};
constexpr std::string_view other_labels[] = {
    "työväline",        "osoite",         "puhelin",      "sähköposti",
    "paikka",           "y-tunnus",       "liite",        "liitteet",
    "tiedoksi",         "jakelu",         "todistavat",   "todistajat",
    "organisaatio",     "tarkistussumma", "tunniste",     "varmenne",
    "tunnistautuminen", "henkilötunnus",  "asiakirja",    "lisätietoja",
    "ip-osoite",        "alihankkija",    "valmistelija", "esittelijä",
    "laatija"};
constexpr std::string_view titles[] = {"johtaja",
                                       "puheenjohtaja",
                                       "pj",
                                       "sihteeri",
                                       "asiamies",
                                       "päällikkö",
                                       "lakimies",
                                       "pääluottamusmies",
                                       "luottamusmies",
                                       "hoitaja",
                                       "toimitusjohtaja",
                                       "rehtori",
                                       "siht",
                                       "valtuutettu",
                                       "esimies",
                                       "jäsen",
                                       "isännöitsijä",
                                       "prokuristi",
                                       "neuvos",
                                       "asiantuntija",
                                       "tj",
                                       "varapuheenjohtaja",
                                       "edustaja",
                                       "ministeri",
                                       "pormestari",
                                       "johtajat",
                                       "rahastonhoitaja",
                                       "koordinaattori",
                                       "tarkastaja",
                                       "esittelijä",
                                       "kirkkoherra",
                                       "kamreeri",
                                       "taloudenhoitaja",
                                       "virkamies",
                                       "suunnittelija",
                                       "työnjohtaja",
                                       "intendentti"};
constexpr std::string_view below[] = {
    "jakelu",      "tiedoksi",     "liite",     "liitteet",      "oheismateriaali",
    "lisätietoja", "tiedoksianto", "nähtävänä", "muutoksenhaku", "nähtävilläolo"};
constexpr std::string_view greetings[] = {"hyvä", "hyvät", "arvoisa", "arvoisat"};
constexpr std::string_view countersigns[] = {"vastaallekirjoit", "allekirjoitettuna"};
constexpr std::string_view accepts[] = {"hyväksytään", "hyväksyn", "hyväksymme"};
constexpr std::string_view accepting[] = {
    "hyväksyn",   "hyväksymme",  "hyväksytään",   "tyydyn",  "tyydymme", "sitoudun",
    "sitoudumme", "vastaanotan", "vastaanotamme", "suostun", "suostumme"};
constexpr std::string_view witnesses[] = {
    "todistavat",          "todistajat",   "todistaa",
    "todistajina",         "läsnä olivat", "pöytäkirjan vakuudeksi",
    "todistavat oikeaksi", "vakuudeksi"};
constexpr std::string_view records[] = {
    "pöytäkirjanpitäjä",       "pöytäkirjan laati",
    "pöytäkirjan pitäjä",      "tarkastettu",
    "pöytäkirjantarkastajat",  "pöytäkirjantarkastaja",
    "pöytäkirjan tarkastajat", "pöytäkirja tarkastettu ja hyväksytty"};
constexpr std::string_view decisions[] = {"päätös", "lupa"};
constexpr std::string_view bodies[] = {"hallitus", "johtokunta", "toimikunta", "valtuuskunta"};

} // namespace

const PartyWords finnish_parties = {.before = before,
                                    .behind = behind,
                                    .agree = agree,
                                    .headings = headings,
                                    .ends = ends,
                                    .signers = signers,
                                    .conjunctions = conjunctions,
                                    .called = called,
                                    .fillers = fillers,
                                    .together = together,
                                    .everyone = everyone,
                                    .means = means,
                                    .spouses = spouses,
                                    .represented = represented,
                                    .roles = roles,
                                    .employer = employer,
                                    .employee = employee,
                                    .sides = sides,
                                    .term_labels = term_labels,
                                    .plurals = plurals,
                                    .name_labels = name_labels,
                                    .agents = agents,
                                    .forms = forms,
                                    .nouns = nouns,
                                    .branches = branches,
                                    .inside = inside,
                                    .honorifics = honorifics,
                                    .on_behalf_behind = on_behalf_behind,
                                    .signer_labels = signer_labels,
                                    .proxies = proxies,
                                    .oneself = oneself,
                                    .signed_marks = signed_marks,
                                    .title_labels = title_labels,
                                    .date_labels = date_labels,
                                    .signing_columns = signing_columns,
                                    .other_labels = other_labels,
                                    .titles = titles,
                                    .below = below,
                                    .greetings = greetings,
                                    .countersigns = countersigns,
                                    .accepts = accepts,
                                    .accepting = accepting,
                                    .witnesses = witnesses,
                                    .records = records,
                                    .decisions = decisions,
                                    .bodies = bodies};

} // namespace clausula
