#include "index/language/commitment_words.h"

namespace clausula {

namespace {

using Word = std::string_view;

// Lists of phrases, which clang-format would print one a line.
// clang-format off
constexpr Word binding[] = {
    "sitoutuu", "sitoutuvat", "sitoutuivat", "sitoutui", "on sitoutunut", "ovat sitoutuneet",
    "sitoutumalla", "velvoittautu*", "on velvollinen", "ovat velvolli*", "on velvoitettu",
    "ovat velvoitettuja", "lupaa", "lupaavat", "lupasi", "lupasivat", "on luvannut",
    "ovat luvanneet", "lupautuu", "lupautuvat", "takaa että", "takaavat että", "ei ole oikeutta",
    "eivät ole oikeutettuja", "ei ole oikeutettu", "ei ole lupa", "pidättäyty*",
    "vakuuttaa toimittavansa", "on ~ sitoutunut", "ovat ~ sitoutuneet", "sitoudumme", "lupaamme",
    "on vastuussa", "ovat vastuussa", "on vastuullinen", "vastaa *sta", "vastaa *stä",
    "vastaavat *sta", "vastaavat *stä", "lupaan", "sitoudun", "olemme luvanneet",
    "olemme ~ luvanneet", "olemme sitoutuneet", "oli luvannut", "oli ~ luvannut",
    "olivat luvanneet", "oli sitoutunut", "olivat sitoutuneet", "toimitamme", "lähetämme",
    "maksamme", "järjestämme", "huolehdimme", "vastaamme", "korvaamme", "palautamme"};
constexpr Word necessive[] = {
    "kontolla on", "harteilla on", "huolena on", "kuuluu *ttaa", "kuuluu *stää", "kuuluu *ttää",
    "kuuluu *taa", "piti", "on ~ *ttava", "on ~ *ttävä", "oli ~ *ttava", "oli ~ *ttävä",
    "on ~ pidettävä", "on ~ tehtävä", "on ~ oltava", "on ~ vietävä", "on ~ *stava", "on ~ *stävä",
    "on ~ *ltava", "on ~ *ltävä", "on ~ *rtava", "on ~ *ntava", "on ~ tultava", "tulee",
    "on tullut", "tuli", "pitää", "täytyy", "velvollisuutena on", "velvollisuus on",
    "velvollisuuksiin kuuluu", "asiana on", "tehtävänä on", "tehtävänä oli", "tehtäviin kuuluu",
    "tehtävä on", "vastuulla on", "velvoitteena on", "on velvollisuus", "on velvollisuutena",
    "kuuluu huolehtia", "ei tule", "ei pidä", "tehtäviä ovat", "tehtävät ovat", "vastuulle kuuluu",
    "edellytetään", "on määrä", "oli määrä", "vastuulla", "velvollisuutena"};
constexpr Word modal[] = {
    "ei ~ saa", "eivät ~ saa", "eikä ~ saa", "ei saa", "eivät saa", "ei kuitenkaan saa",
    "eivät kuitenkaan saa", "eikä saa", "ei myöskään saa", "on kielletty", "saa ~ vain",
    "saavat ~ vain", "saa ainoastaan", "saavat ainoastaan", "saa vain", "saavat vain"};
constexpr Word weak[] = {"pitää", "piti", "on määrä", "oli määrä", "tuli", "täytyy"};
constexpr Word falls_to[] = {"kuuluu", "kuuluvat", "jää", "jäävät"};
constexpr Word intention[] = {
    "selvittää", "selvittävät", "laatii", "laativat", "pyrkii", "pyrkivät", "aikoo", "aikovat",
    "harkitsee", "harkitsevat", "tutkii", "tutkivat", "valmistelee", "valmistelevat",
    "suunnittelee", "suunnittelevat", "tavoittelee", "tavoittelevat", "kartoittaa", "kartoittavat",
    "aikeissa", "tahtoo", "toivoo voivansa", "tekee parhaansa", "tekevät parhaansa", "yrittää",
    "yrittävät", "hakeutu*", "tarkastelee", "tarkastelevat", "arvioi mahdollisuu*",
    "arvioivat mahdollisuu*", "käynnistää selvityksen", "käynnistävät selvityksen", "ottaa selvää",
    "selvitämme", "laadimme", "pyrimme", "aiomme", "harkitsemme", "valmistelemme"};
constexpr Word purposes[] = {
    "tarkoituksena on", "tavoitteena on", "aikomuksena on", "pyrkimyksenä on"};
constexpr Word decided[] = {
    "sovittiin", "päätettiin", "päätti", "päättivät", "päätetään", "sovitaan", "linjattiin",
    "linjasi", "edellytti", "edellytettiin", "päättää"};
constexpr Word readiness[] = {
    "on valmis", "ovat valmiit", "ovat valmiita", "on valmiina", "on puolestaan valmis",
    "on osaltaan valmis", "ovat osaltaan valmiita", "olevansa valmis", "olevansa valmiita",
    "ovat puolestaan valmiita", "on halukas", "ovat halukkaita", "olevansa halukas", "on valmius",
    "on myös valmis", "ovat myös valmiita", "on tarvittaessa valmis", "ovat tarvittaessa valmiita",
    "oli valmis", "olivat valmiita", "on edelleen valmis", "olemme valmi*", "olen valmis",
    "olemme halukkaita", "olisi valmis", "olisivat valmiita", "olisimme valmiita", "olisi halukas"};
constexpr Word position[] = {
    "mielestä", "*ista on tärke*", "*ista on olennais*", "*sta on tärke*",
    "pitää suotava*", "pitävät suotava*", "pitää hyvänä", "pitävät hyvänä", "piti hyvänä",
    "pitää kohtuullisena", "pitävät kohtuullisena", "pitivät hyvänä", "pitää ensisijais*",
    "pitävät ensisijais*", "pitää oikeana", "pitävät oikeana", "pitää arvokkaana",
    "pitävät arvokkaana", "pitää huolestuttava*", "pitävät huolestuttava*", "pitää myönteis*",
    "pitävät myönteis*", "piti myönteis*", "katsoo", "katsovat", "katsoi", "katsoivat", "korostaa",
    "korostavat", "korosti", "korostivat", "painottaa", "painottavat", "painotti", "painottivat",
    "näkemyksenä on", "näkemys on", "näkemyksen mukaan", "ovat yhtä mieltä", "ovat sitä mieltä",
    "on sitä mieltä", "oli sitä mieltä", "ovat yksimielisiä", "kannattaa", "kannattavat",
    "näkevät tärke*", "on sillä kannalla", "ovat sillä kannalla", "antavat arvoa",
    "kiinnittää huomiota", "kiinnittävät huomiota", "kiinnitti huomiota", "pidämme tärke*",
    "pidämme välttämät*", "pidämme tarpeelli*", "pidämme perusteltu*", "pidämme erittäin tärke*",
    "katsomme", "korostamme", "pidämme keskei*", "pitää ~ tärke*", "pitää ~ välttämät*",
    "pitää ~ tarpeelli*", "pitää ~ keskeis*", "pitää ~ perusteltu*", "pitää ~ toivottava*",
    "pitää ~ olennais*", "pitävät ~ tärke*", "pitävät ~ välttämät*", "pitävät ~ tarpeelli*",
    "pitävät ~ keskeis*", "pitävät ~ perusteltu*", "pitävät ~ toivottava*", "pitävät ~ olennais*",
    "piti ~ tärke*", "piti ~ välttämät*", "piti ~ tarpeelli*", "piti ~ keskeis*",
    "piti ~ perusteltu*", "piti ~ toivottava*", "piti ~ olennais*", "pitivät ~ tärke*",
    "pitivät ~ välttämät*", "pitivät ~ tarpeelli*", "pitivät ~ keskeis*", "pitivät ~ perusteltu*",
    "pitivät ~ toivottava*", "pitivät ~ olennais*", "näkee ~ tärke*", "näkevät ~ tärke*",
    "suhtautuu ~ myönteisesti", "suhtautuvat ~ myönteisesti", "suhtautuu ~ kielteisesti",
    "suhtautuvat ~ kielteisesti", "vastustaa", "vastustavat", "puoltaa", "puoltavat",
    "on samaa mieltä", "ovat samaa mieltä", "yhtyy ~ näkemykseen", "emme pidä kohtuullise*",
    "emme pidä hyväksyttävä*", "pidämme kohtuullise*"};
constexpr Word rights[] = {
    "ei ole valmis", "eivät ole valmiita", "ei ole halukas", "ei ole enää velvollinen",
    "saa", "saavat", "voi", "voivat", "on oikeus", "on lupa", "ei tarvitse", "eivät tarvitse",
    "on oikeutettu", "ovat oikeutettuja", "ei ole velvollinen", "eivät ole velvollisia",
    "ei velvoita", "eivät velvoita", "ei vastaa", "eivät vastaa", "ei edellytä", "on mahdollisuus",
    "ei ole velvollisuutta", "oikeus on", "ei kuitenkaan takaa", "ei takaa", "eivät takaa",
    "yhdistyksen tarkoituksena on", "säätiön tarkoituksena on", "seuran tarkoituksena on",
    "osuuskunnan tarkoituksena on", "yhtiön tarkoituksena on", "liiton tarkoituksena on"};
constexpr Word stating[] = {
    "voimaan", "täyteen", "olla", "sisältää", "käydä", "perustua", "valituksi", "kyseeseen",
    "esiin", "esille", "ilmetä", "katsottava", "sovellettava", "noudatettava lakia", "tulkittava",
    "luettava", "vireille", "voimassa", "merkittävä", "riittävä", "huomattava", "on merkittävä",
    "on riittävä", "on huomattava", "on määräävä", "on välttämättä", "mieleen", "kestävä",
    "viitattava", "ymmärrettävä", "ratkaistava", "kestää"};
constexpr Word aims[] = {
    "pyrkiä", "pyrkimään", "selvittää mahdollisuu*", "selvittämään", "tavoitella", "pyrittävä",
    "edistämään mahdollisuuksien mukaan"};
constexpr Word fallen[] = {
    "piti", "sitoutuivat", "sitoutui", "on tullut", "tuli", "oli ~ *ttava", "oli ~ *ttävä",
    "lupasi", "lupasivat", "on luvannut", "ovat luvanneet", "on sitoutunut", "ovat sitoutuneet",
    "tehtävänä oli", "oli määrä", "olemme luvanneet", "olemme ~ luvanneet", "olemme sitoutuneet",
    "oli luvannut", "oli ~ luvannut", "olivat luvanneet", "oli sitoutunut", "olivat sitoutuneet"};
constexpr Word acts[] = {
    "käy", "vie", "tuo", "*noi", "*doi", "*aa", "*ää", "*ee", "*ii", "*oo", "*uu", "*yy", "*öö",
    "*avat", "*ävät", "*evat", "*evät", "*ovat", "*övät", "*uvat", "*yvät", "*inoi", "*ntoi",
    "*rmoi", "*isoi", "*inoivat", "*rmoivat", "*isoivat", "*ntoivat", "raportoi", "raportoivat"};
constexpr Word no_acts[] = {
    "lakkaa", "lakkaavat", "ole", "on", "ovat", "oli", "olivat", "kuuluu", "kuuluvat", "koskee",
    "koskevat", "sisältää", "sisältävät", "tarkoittaa", "tarkoittavat", "muodostuu", "muodostuvat",
    "käsittää", "omistaa", "omistavat", "saa", "saavat", "voi", "voivat", "haluaa", "haluavat",
    "tietää", "muutoin", "päättyy", "päättyvät", "alkaa", "jatkuu", "jatkuvat", "sijaitsee",
    "sijaitsevat", "tulee", "tulevat", "toteaa", "toteavat", "totesivat", "totesi", "tapaa",
    "kertoo", "kertovat", "koostuu", "vastannut", "tarvitsee", "tarvitsevat", "edellyttää",
    "edellyttävät", "olevat", "tekevät päätöksiä", "jotka", "antavat mahdollisuuden", "ymmärtää",
    "ymmärtävät", "tunnustaa", "tunnustavat", "tiedostaa", "tiedostavat", "allekirjoittavat",
    "muut", "vuotta", "muuta", "kautta", "takaa", "rajaa", "osaa", "menettää", "menettävät",
    "harjoittaa", "harjoittavat", "tukee", "palvelee", "kattaa", "vahvistavat saaneensa", "ilmenee",
    "ilmenevät", "sopivat", "perustuu", "lienee", "kertoi"};
constexpr Word tasks[] = {
    "maksa*", "kustanta*", "toimitta*", "huoleht*", "järjestä*", "hoita*", "kutsu*", "ilmoitta*",
    "raportoi*", "tiedotta*", "nimeä*", "valitse*", "kokoa*", "kerä*", "luovutta*", "palautta*",
    "korvaa*", "tarjoa*", "tuotta*", "ylläpitä*", "hallinnoi*", "koordinoi*", "ohjaa*", "valvo*",
    "tarkasta*", "hyväksy*", "esittä*", "lähettä*", "julkaise*", "kirjaa*", "säilyttä*",
    "suoritta*", "toteutta*", "koulutta*", "perehdyttä*", "rahoitta*", "osallistu*", "avusta*",
    "tekee", "tekevät", "teemme", "pitää", "pitävät", "pidämme", "toimii", "toimivat", "kokoontu*",
    "merkitse*", "merkits*", "hankki*", "asenta*", "korjaa*", "siivoa*", "puhdista*", "talletta*",
    "vakuutta*", "laskutta*", "tilittä*", "jättää", "jättävät", "työskentele*", "kirjoitta*",
    "uusii", "uusivat", "avaa*", "sulke*", "kuljetta*", "luopu*", "vetää", "vetävät", "kantaa",
    "kantavat", "testaa*", "tyhjentä*", "hakee", "hakevat", "täydentä*", "päivittä*", "noudatta*",
    "käyttä*", "ratkaise*", "opasta*", "neuvo*", "myöntä*", "varaa*", "siirtä*", "tuo", "tuovat",
    "vie", "vievät", "sijoitta*", "käsittele*", "turvaa*", "suojaa*", "tuhoa*", "poista*", "sopii",
    "sovitta*", "lausuu", "allekirjoitta*", "selostaa*", "vastaa*", "vastaavat", "antaa", "antavat",
    "ottaa", "ottavat", "käy", "käyvät", "tilaa", "tilaavat"};
constexpr Word not_doing[] = {"ei", "eivät"};
constexpr Word passive_acts[] = {
    "*etaan", "*etään", "*ataan", "*ätään", "*itaan", "*itään", "*otaan", "*utaan", "*ytään",
    "*idaan", "*idään", "*tellaan", "*tellään", "kuunnellaan", "pannaan", "tehdään", "nähdään",
    "ei *eta", "ei *etä", "ei *ata", "ei *ätä", "ei *ita", "ei *itä", "ei *tella", "ei *tellä",
    "ei tehdä", "ei oteta", "ei _ *eta", "ei _ *etä", "eikä *eta", "eikä *etä", "eikä _ *etä",
    "eikä _ *eta"};
constexpr Word no_passives[] = {
    "määrätään", "luetellaan", "sovelletaan", "voidaan", "sovitaan", "tarkoitetaan", "kutsutaan",
    "katsotaan", "todetaan", "palataan", "luetaan", "tulkitaan", "ratkaistaan", "toivotaan",
    "tiedetään", "kerrotaan", "sanotaan", "mainitaan", "tarvitaan", "edellytetään",
    "allekirjoitetaan", "muutetaan", "jatketaan", "sidotaan", "ymmärretään", "kuvataan",
    "esitetään"};
constexpr Word actors[] = {
    "osapuoli", "osapuolet", "kumpikin osapuoli", "kukin osapuoli", "sopijapuoli", "sopijapuolet",
    "sopimusosapuoli", "sopimusosapuolet", "sopimuspuoli", "sopimuspuolet", "sopijaosapuolet",
    "allekirjoittaneet", "allekirjoittajat", "kumpikin", "kukin", "kumpikaan osapuoli",
    "työmarkkinaosapuolet", "*osapuolet", "molemmat", "he", "se", "ne", "hän", "*taja", "*täjä",
    "*ttajat", "*ttäjät", "*tajat", "*täjät", "*sija", "*sijat", "*sijä", "*oija", "*oijat",
    "*oitsija", "*oitsijat", "*kijä", "*kijät", "*kija", "*kijat", "*lija", "*lijat", "*lijä",
    "*lijät", "*nija", "*nijat", "tilaaja", "tilaajat", "saaja", "saajat", "*nsaaja", "*nsaajat",
    "ostaja", "myyjä", "myyjät", "vuokralainen", "vuokralaiset", "velallinen", "velkoja", "takaaja",
    "perustaja", "perustajat", "hakija", "konsultti", "urakoitsija", "osakas", "osakkaat",
    "osakkeenomistaja", "osakkeenomistajat", "jäsen", "jäsenet", "asiakas", "asiakkaat",
    "harjoittelija", "oppilaitos", "korkeakoulu", "yliopisto", "yhtiö", "yhtiöt", "konserni",
    "yritys", "pankki", "rekisterinpitäjä", "henkilötietojen käsittelijä", "käsittelijä", "toimija",
    "toimijat", "*ryhmä", "*ryhmät", "*jaos", "*jaokset", "*toimikunta", "*lautakunta", "*neuvosto",
    "*neuvottelukunta", "*hallitus", "*johtokunta", "*valtuusto", "*virasto", "*keskus", "*laitos",
    "*ministeriö", "*yksikkö", "*yhdistys", "*yhdistykset", "*liitto", "*liitot", "*järjestö",
    "*järjestöt", "*säätiö", "*kunta", "*kunnat", "*kaupunki", "*kaupungit", "*yhtymä",
    "*hyvinvointialue", "*hyvinvointialueet", "*seura", "*seurakunta", "*osuuskunta", "*kauppa",
    "*toimi", "*osasto", "*palvelut", "*johtaja", "*päällikkö", "*mies", "*miehet", "*henkilö",
    "*henkilöt", "*vastaava", "rehtori", "sihteeri", "*sihteeri", "puheenjohtaja", "*valtuutettu",
    "*valtuutetut", "*rahasto", "*kerho", "*tiimi", "*pankki", "kokous", "vuosikokous",
    "*sihteeristö", "*koordinaattori", "tilintarkastaja", "*pitäjä", "*pitäjät", "valtio", "koulu",
    "*asema", "*museo", "*teatteri", "*opisto", "oy", "ry", "ab", "oyj", "ky", "sr", "*yhtiö",
    "*yhtiöt", "järjestömme", "liittomme", "*yhdistyksemme", "*haltija", "*haltijat", "*itsijä",
    "*itsijät", "*hoitokunta", "*kirjasto", "*koulut", "*johto"};
constexpr Word owners[] = {
    "osapuolen", "osapuolten", "osapuolien", "sopijapuolen", "sopijapuolten", "sopimuspuolten",
    "allekirjoittaneiden", "*tajan", "*täjän", "*tajien", "*täjien", "*sijan", "*sijoiden",
    "*oijan", "*kijän", "*lijan", "*nsaajan", "tilaajan", "saajan", "ostajan", "myyjän",
    "vuokralaisen", "velallisen", "*ryhmän", "*ryhmien", "*jaoksen", "*jaosten", "*toimikunnan",
    "*lautakunnan", "*neuvoston", "*hallituksen", "*johtokunnan", "*valtuuston", "*viraston",
    "*keskuksen", "*laitoksen", "*ministeriön", "*yhdistyksen", "*yhdistysten", "*liiton",
    "*liittojen", "*järjestön", "*järjestöjen", "*säätiön", "*kunnan", "*kuntien", "*kaupungin",
    "*kaupunkien", "*yhtymän", "*hyvinvointialueen", "*seuran", "*osuuskunnan", "*johtajan",
    "*päällikön", "*miehen", "*miesten", "*henkilön", "*henkilöiden", "*vastaavan", "rehtorin",
    "*sihteerin", "puheenjohtajan", "*valtuutetun", "*rahaston", "*tiimin", "yhtiön", "yhtiöiden",
    "yrityksen", "osakkaan", "osakkaiden", "jäsenen", "jäsenten", "asiakkaan", "konsultin", "sen",
    "niiden", "heidän", "hänen", "kummankin", "kunkin", "molempien", "osakkeenomistajien",
    "*yksikön", "käsittelijän", "*pitäjän", "toimijoiden", "valtion", "koulun", "*opiston",
    "*haltijan", "*itsijän", "*hoitokunnan", "*kirjaston"};
constexpr Word obliques[] = {
    "*an", "*än", "*on", "*un", "*yn", "*ön", "*in", "*den", "*sen", "*ten", "*men", "*een", "*ssa",
    "*ssä", "*sta", "*stä", "*lla", "*llä", "*lta", "*ltä", "*lle", "*ksi", "*oja", "*öjä", "*eja",
    "*ejä", "*ita", "*itä", "*ia", "*iä", "*tta", "*ttä", "*sti", "*ötä", "*ota", "*uta", "*ytä",
    "*ua", "*yä"};
constexpr Word receivers[] = {
    "osapuolelle", "osapuolille", "sopijapuolille", "sopijapuolelle", "*tajalle", "*täjälle",
    "*sijalle", "*nsaajalle", "tilaajalle", "saajalle", "ostajalle", "myyjälle", "vuokralaiselle",
    "*ryhmälle", "*jaokselle", "*toimikunnalle", "*lautakunnalle", "*hallitukselle", "*virastolle",
    "*ministeriölle", "*yhdistykselle", "*liitolle", "*liitoille", "*järjestölle", "*järjestöille",
    "*säätiölle", "*kunnalle", "*kaupungille", "*yhtymälle", "*hyvinvointialueelle", "*johtajalle",
    "yhtiölle", "jäsenille", "*tajille", "*täjille", "*miehille", "asiakkaalle", "asiakkaille",
    "osakkaille", "sijoittajalle", "*oijalle", "*kijälle", "*pitäjälle"};
constexpr Word things[] = {
    "sopimus", "*sopimus", "*sopimuksen", "liite", "pöytäkirja", "kohta", "laki", "asetus",
    "määräys", "määräykset", "ehto", "ehdot", "riita", "riidat", "erimielisyydet", "hanke",
    "projekti", "ohjelma", "vuokrasuhde", "sopimuskausi", "oikaisuvaatimus", "*vaatimus", "valitus",
    "säännöt", "seuraava kokous", "seuraava tapaaminen"};
constexpr Word nobody[] = {"kumpikaan", "kukaan", "mikään"};
constexpr Word relative[] = {"jonka", "jota", "joita", "joiden", "jotka", "joka", "mitä"};
constexpr Word bounds[] = {
    "että", "joka", "jonka", "jota", "johon", "jossa", "josta", "jolla", "jolle", "jolta", "jotka",
    "joiden", "joita", "joihin", "joissa", "joista", "joilla", "joille", "kun", "koska", "mikäli",
    "jos", "ellei", "jollei", "elleivät", "vaikka", "jotta", "kuten", "ennen kuin", "siten", "niin",
    "mitä", "mikä", "mutta", "vaan", "ja", "sekä"};
constexpr Word that[] = {"että", "ettei", "etteivät"};
constexpr Word adverbs[] = {
    "vastaan", "läpi", "käyttöön", "pois", "takaisin", "puolestaan", "osaltaan", "myös",
    "kuitenkin", "yhdessä", "lisäksi", "tällöin", "edelleen", "siten", "näin", "jo", "yhteisesti",
    "aina", "omalta", "osin", "itse", "parhaillaan", "täten", "siis", "yhteistyössä", "erikseen",
    "molemmat"};
constexpr Word attributes[] = {
    "*n", "*nen", "*set", "kukin", "kumpikin", "kumpikaan", "mikään", "muu", "muut", "toinen",
    "uusi", "kaikki", "molemmat", "*va", "*vä", "*vat", "*vät"};
constexpr Word conditions[] = {
    "jos", "mikäli", "ellei", "elleivät", "jollei", "jolleivät", "edellyttäen että",
    "sillä edellytyksellä", "paitsi jos", "siinä tapauksessa"};
constexpr Word limits[] = {
    "enintään", "korkeintaan", "vain", "ainoastaan", "lukuun ottamatta", "paitsi", "pois lukien",
    "mahdollisuuksien mukaan", "tarvittaessa"};
constexpr Word and_also[] = {"ja", "sekä", "myös", "lisäksi"};
constexpr Word either[] = {"tai", "taikka"};
constexpr Word duties[] = {
    "velvollisuudet", "velvoitteet", "vastuut", "tehtävät", "sitoumukset", "vastuulla",
    "puolelta", "vastuulle", "velvollisuutena", "tehtävänä"};
constexpr Word head_ends[] = {
    "seuraavaa", "seuraavaan", "seuraaviin", "seuraavat", "seuraavasti", "muun muassa",
    "erityisesti", "lisäksi", "seuraaviin toimiin", "mm", "siihen että", "että", "osaltaan",
    "puolestaan"};
constexpr Word agreements[] = {
    "*sopimus", "*sopimuksen", "*sopimuksessa", "*sopimuksella", "*sopimusta", "*sopimuksessaan",
    "*pöytäkirjan", "*pöytäkirjassa", "*aiesopimus*", "*päätöksen", "*sopimuksesta", "*sopimukset",
    "*sopimusten", "*sopimuksissa", "*sitoumuksen", "*päätöksessä", "*ratkaisun"};
constexpr Word plain_agreements[] = {
    "sopimus", "sopimuksen", "sopimuksessa", "sopimuksella", "sopimusta", "sopimuksesta",
    "päätöksen", "pöytäkirjan"};
constexpr Word according[] = {"mukaan", "mukaisesti", "nojalla", "perusteella"};
constexpr Word own[] = {"tämän", "tässä", "tällä", "tämä", "tätä"};
constexpr Word other[] = {
    "sen", "siinä", "tuon", "kyseisen", "mainitun", "edellisen", "aiemman", "entisen", "tuolloisen",
    "sanotun"};
constexpr Word concluded[] = {
    "solmi*", "solmineet", "allekirjoitti*", "allekirjoittaneet", "tehneet", "tekivät", "tehdyn",
    "tehty", "tehdyssä", "päivätyssä", "päivätyn", "päivätyllä", "sopineet", "solmitun",
    "solmitussa", "allekirjoitetun", "allekirjoitetussa"};
constexpr Word reported[] = {
    "sopivat jo", "ovat sopineet", "on sopinut", "sovittiin", "oli sovittu", "on sovittu aiemmin",
    "sopivat vuonna", "sopi vuonna", "on ilmoittanut", "ovat ilmoittaneet", "edellyttää että",
    "edellyttävät että", "jonka ~ mukaan", "joiden ~ mukaan", "jonka mukaan"};
constexpr Word due_before[] = {"viimeistään", "ennen", "mennessä viimeistään"};
constexpr Word due_earlier[] = {"ennen"};
constexpr Word due_behind[] = {
    "mennessä", "saakka", "asti", "loppuun mennessä", "loppuun", "loppua", "aikana",
    "alkuun mennessä", "lopussa", "päättymistä", "kuluessa", "päättyessä", "loppuun saakka",
    "loppuun asti"};
constexpr Word no_due[] = {
    "päivätty", "päivätyn", "päivätyllä", "päivätyssä", "tehty", "tehdyn", "tehdyssä",
    "allekirjoitetun", "annettu", "annetun", "alkaen", "lähtien", "lukien", "allekirjoitetussa", "solmitussa",
    "solmitun", "päivätty", "laaditun", "laaditussa"};
constexpr Word units[] = {
    "päivän", "päivää", "viikon", "viikkoa", "kuukauden", "kuukautta", "vuoden", "vuotta", "tunnin",
    "tuntia", "vuorokauden", "vuorokautta", "arkipäivän", "arkipäivää", "työpäivän", "työpäivää",
    "pankkipäivän", "pankkipäivää", "minuutin"};
constexpr CountWord unit_days[] = {
    {"päivän", 1}, {"päivää", 1}, {"vuorokauden", 1}, {"viikon", 7}, {"viikkoa", 7}};
constexpr Word more_numbers[] = {
    "kolmentoista", "neljäntoista", "viidentoista", "kahdenkymmenen", "kolmenkymmenen",
    "kuudenkymmenen", "yhdeksänkymmenen", "sadan", "neljätoista", "kolmekymmentä", "neljän",
    "seitsemän", "kahdeksan", "kymmenen", "muutaman"};
constexpr Word inside[] = {"viimeistään"};
constexpr Word within[] = {"vähintään", "enintään", "aikaisintaan"};
constexpr Word within_behind[] = {
    "kuluessa", "sisällä", "ennen", "aikana", "etukäteen", "jälkeen", "kuluttua", "sisään",
    "aiemmin", "aikaisemmin"};
constexpr Word counted_to[] = {"*sta", "*stä", "*een", "*ään", "*mista", "*mistä", "*a", "*ä"};
constexpr Word at_once[] = {
    "viipymättä", "välittömästi", "heti", "ilman aiheetonta viivytystä", "viivytyksettä",
    "ensi tilassa", "vaadittaessa", "edellisenä arkipäivänä", "hyvissä ajoin"};
constexpr Word before_event[] = {
    "ennen _ _ alkamista", "ennen _ alkamista", "ennen *ista", "ennen *istä", "ennen seuraavaa *",
    "valmistelun yhteydessä", "ennen sen *", "heti kun", "ennen", "vasta kun", "kunnes", "kun _ _", "_ päivässä", "_ arkipäivässä", "_ pankkipäivässä",
    "_ vuorokaudessa",
    "samana päivänä", "seuraavana päivänä", "seuraavaan kokoukseen", "_ mennessä", "_ pv netto",
    "_ päivää netto", "_ tultua", "_ yhteydessä", "_ alkaessa", "_ alussa"};
constexpr Word recurring[] = {
    "vuosittain", "kuukausittain", "viikoittain", "puolivuosittain", "neljännesvuosittain",
    "päivittäin", "joka vuosi", "joka kuukausi", "joka viikko", "joka päivä", "joka kevät",
    "joka syksy", "jokaisen kalenterivuoden _", "joka *tai", "joka keskiviikko", "joka kesä", "joka talvi", "joka _ vuosi", "joka _ kuukausi", "joka _ viikko",
    "kunkin vuoden", "kunkin kuukauden", "kunkin kalenterivuoden", "kerran vuodessa",
    "kaksi kertaa vuodessa", "_ kertaa vuodessa", "_ kertaa kuukaudessa", "kerran kuukaudessa",
    "kerran viikossa", "kerran puolessa vuodessa", "kuukausittain jälkikäteen", "lukukausittain",
    "vuosineljänneksittäin", "säännöllisesti", "vuodessa _ loppuun mennessä", "vuodessa _ mennessä",
    "kerran _ vuodessa", "keväisin", "syksyisin", "kvartaaleittain", "joka arkipäivä",
    "kuukauden viimeisenä _", "kuukauden ensimmäisenä _", "vuoden viimeisenä _",
    "kahdesti vuodessa", "vähintään kahdesti vuodessa", "kolmesti vuodessa", "_ viikon välein",
    "_ kuukauden välein", "_ vuoden välein", "joka *kuussa", "maanantaisin", "tiistaisin",
    "keskiviikkoisin", "torstaisin", "perjantaisin", "lauantaisin", "sunnuntaisin", "arkisin",
    "aamuisin", "iltaisin", "joka yö", "kerran *ssa", "_ kertaa *ssa", "kahdesti *ssa",
    "_ päivää *ssa", "_ tuntia *ssa", "kunkin kuun"};
constexpr Word term[] = {
    "sopimuskauden loppuun mennessä", "sopimuskauden loppuun", "sopimuskauden lopussa",
    "sopimuskauden loppua", "sopimuskauden päättyessä", "sopimuskauden päättymistä",
    "sopimuskauden päättymiseen mennessä", "sopimuskauden päättymiseen saakka",
    "sopimuskauden päättymiseen asti", "sopimuskauden aikana", "sopimuksen päättyessä",
    "sopimuksen päättymistä", "sopimuksen päättymiseen mennessä", "sopimuksen päättymiseen saakka",
    "sopimuksen päättymiseen asti", "sopimuksen voimassaoloaikana", "sopimuksen voimassa ollessa",
    "*sopimuksen voimassaoloaikana", "vuokrasuhteen päättyessä", "vuokrasuhteen päättymistä",
    "vuokrasuhteen päättymiseen mennessä", "vuokrasuhteen päättymiseen saakka",
    "vuokrasuhteen päättymiseen asti", "vuokra ajan päättyessä", "vuokra ajan päättymistä",
    "vuokra ajan päättymiseen mennessä", "vuokra ajan päättymiseen saakka",
    "vuokra ajan päättymiseen asti", "työsuhteen päättyessä", "työsuhteen päättymistä",
    "työsuhteen päättymiseen mennessä", "työsuhteen päättymiseen saakka",
    "työsuhteen päättymiseen asti", "hankkeen päättyessä", "hankkeen päättymistä",
    "hankkeen päättymiseen mennessä", "hankkeen päättymiseen saakka", "hankkeen päättymiseen asti",
    "hankkeen loppuun", "ohjelman päättyessä", "ohjelman päättymistä",
    "ohjelman päättymiseen mennessä", "ohjelman päättymiseen saakka", "ohjelman päättymiseen asti",
    "ohjelmakauden loppuun", "ohjelmakauden lopussa", "ohjelmakauden loppua",
    "ohjelmakauden päättyessä", "ohjelmakauden päättymistä", "ohjelmakauden päättymiseen mennessä",
    "ohjelmakauden päättymiseen saakka", "ohjelmakauden päättymiseen asti", "sopimuksen lakatessa",
    "palvelussuhteen päättyessä", "palvelussuhteen päättymistä",
    "palvelussuhteen päättymiseen mennessä", "palvelussuhteen päättymiseen saakka",
    "palvelussuhteen päättymiseen asti", "toimikauden loppuun", "toimikauden lopussa",
    "toimikauden loppua", "toimikautensa loppuun", "toimikautensa lopussa", "toimikautensa loppua",
    "sopimussuhteen päättyessä", "sopimussuhteen päättymistä",
    "sopimussuhteen päättymiseen mennessä", "sopimussuhteen päättymiseen saakka",
    "sopimussuhteen päättymiseen asti", "*kauden päättyessä", "ohjelman loppuun",
    "hankekauden loppuun", "hankekauden lopussa", "hankekauden loppua", "hankkeen aikana",
    "voimassaoloaikana", "sopimusaikana", "voimassaoloajan päättyessä",
    "voimassaoloajan päättymistä", "voimassaoloajan päättymiseen mennessä",
    "voimassaoloajan päättymiseen saakka", "voimassaoloajan päättymiseen asti"};
constexpr Word year_ends[] = {"loppuun", "loppua", "lopussa"};
constexpr CountWord feasts[] = {
    {"pääsiäiseen", 0}, {"pääsiäistä", 0}, {"jouluun", 1225}, {"joulua", 1225}, {"vappuun", 501},
    {"vappua", 501}};
constexpr CountWord seasons[] = {
    {"kevään", 5}, {"keväällä", 5}, {"kesän", 8}, {"kesällä", 8}, {"syksyn", 11}, {"syksyllä", 11}};
constexpr Word weeks[] = {"viikon", "viikolla", "viikko", "viikkoon", "vko", "vkolla"};
constexpr Word behind_middle[] = {"puoliväliin", "puolivälissä", "puoliväliin mennessä", "puoleenväliin", "puoleenväliin mennessä"};
constexpr Word this_year_end[] = {
    "kuluvan vuoden loppuun mennessä", "tämän vuoden loppuun mennessä",
    "vuodenvaihteeseen mennessä", "ennen vuodenvaihdetta", "vuoden loppuun mennessä",
    "ennen vuoden loppua", "vuodenvaihteeseen"};
constexpr Word done[] = {
    "valmistuu", "valmistuvat", "määräaika päättyy", "on oltava valmis", "on valmis viimeistään",
    "tulee olla valmis"};
constexpr Word own_day[] = {
    "allekirjoittamisesta", "allekirjoituksesta", "allekirjoituspäivästä", "voimaantulosta",
    "sopimuksen allekirjoittamisesta"};
constexpr Word founding[] = {
    "*päätös", "päätös", "*säännöt", "säännöt", "*ohjesääntö", "*järjestys", "aiesopimus",
    "*sopimus", "*sitoumus", "*ehdot", "*pöytäkirja", "sitoumus", "*ohje"};
constexpr Word task_columns[] = {
    "tehtävä", "tehtävät", "toimenpide", "toimenpiteet", "toimi", "mitä", "mikä", "asia",
    "työpaketti", "työvaihe", "tuotos"};
constexpr Word who_columns[] = {
    "kuka", "vastuu", "vastuuhenkilö", "vastuutaho", "vastaava", "vastuussa", "vetovastuu",
    "tekijä", "kenen vastuulla", "kenen", "vastuuosapuoli", "vastuuhenkilöt", "kuka vastaa"};
constexpr Word when_columns[] = {
    "milloin", "määräaika", "aikataulu", "mennessä", "päivämäärä", "valmiina", "mihin", "viimeistään", "määräpäivä", "deadline",
    "valmis"};
constexpr Word by_laws[] = {
    "*säännöt", "säännöt", "*sääntö", "*järjestys", "yhdistysjärjestys", "*ohje"};
constexpr Word defines[] = {"tarkoittaa", "tarkoitetaan", "tarkoittavat"};
constexpr Word recitals[] = {
    "tausta", "taustaa", "lähtökohdat", "johdanto", "perustelut", "taustat", "määritelmät",
    "sopimuksen tausta", "sopimuksen tausta ja tarkoitus"};
// clang-format on

} // namespace

const CommitmentWords finnish_commitments = {.binding = binding,
                                             .modal = modal,
                                             .weak = weak,
                                             .necessive = necessive,
                                             .falls_to = falls_to,
                                             .intention = intention,
                                             .readiness = readiness,
                                             .position = position,
                                             .purposes = purposes,
                                             .decided = decided,
                                             .rights = rights,
                                             .stating = stating,
                                             .aims = aims,
                                             .fallen = fallen,
                                             .acts = acts,
                                             .no_acts = no_acts,
                                             .tasks = tasks,
                                             .not_doing = not_doing,
                                             .passive_acts = passive_acts,
                                             .no_passives = no_passives,
                                             .verb_first = true,
                                             .actors = actors,
                                             .owners = owners,
                                             .obliques = obliques,
                                             .receivers = receivers,
                                             .things = things,
                                             .bounds = bounds,
                                             .nobody = nobody,
                                             .relative = relative,
                                             .that = that,
                                             .adverbs = adverbs,
                                             .attributes = attributes,
                                             .conditions = conditions,
                                             .limits = limits,
                                             .and_also = and_also,
                                             .either = either,
                                             .duties = duties,
                                             .head_ends = head_ends,
                                             .agreements = agreements,
                                             .plain_agreements = plain_agreements,
                                             .according = according,
                                             .own = own,
                                             .other = other,
                                             .concluded = concluded,
                                             .reported = reported,
                                             .due_before = due_before,
                                             .due_earlier = due_earlier,
                                             .due_behind = due_behind,
                                             .no_due = no_due,
                                             .units = units,
                                             .unit_days = unit_days,
                                             .more_numbers = more_numbers,
                                             .inside = inside,
                                             .within = within,
                                             .within_behind = within_behind,
                                             .counted_to = counted_to,
                                             .at_once = at_once,
                                             .before_event = before_event,
                                             .recurring = recurring,
                                             .term = term,
                                             .year_ends = year_ends,
                                             .weeks = weeks,
                                             .behind_middle = behind_middle,
                                             .this_year_end = this_year_end,
                                             .feasts = feasts,
                                             .seasons = seasons,
                                             .done = done,
                                             .own_day = own_day,
                                             .founding = founding,
                                             .by_laws = by_laws,
                                             .task_columns = task_columns,
                                             .who_columns = who_columns,
                                             .when_columns = when_columns,
                                             .defines = defines,
                                             .recitals = recitals};

} // namespace clausula
