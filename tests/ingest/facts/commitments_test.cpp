#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <chrono>
#include <ctime>

namespace clausula {

namespace {

Document read(std::string_view drawing, std::string_view language) {
    Document made;
    made.language = language;
    made.text = drawn(drawing);
    made.clauses = split_clauses(made.text, made.language);
    for (Clause& clause : made.clauses) clause.language = language;
    read_facts(made);
    return made;
}

/// "Toimittaja|binding|2022-03-15 or term": actor, strength, deadlines; "" when there is none.
std::string shown(const Fact& fact) {
    std::string text = std::string(fact.value("actor")) + "|" + std::string(fact.value("strength"));
    std::string deadlines, join;
    for (const FactField& field : fact.fields) {
        if (field.name == "or") join = " or ";
        if (field.name != "deadline") continue;
        deadlines += (deadlines.empty() ? "" : join.empty() ? "; " : join) + field.value;
        join.clear();
    }
    if (!deadlines.empty()) text += "|" + deadlines;
    if (!fact.value("told").empty()) text += "|told " + std::string(fact.value("told"));
    return text;
}

std::vector<std::string> commitments_of(const Document& document) {
    std::vector<std::string> all;
    for (const Fact& fact : document.facts)
        if (fact.kind == FactKind::commitment) all.push_back(shown(fact));
    return all;
}

struct Row {
    std::string_view sentence;
    std::string_view commitment; ///< as shown(); empty: none
};

/// Each sentence as a clause of an agreement.
void check(std::string_view title, std::string_view language, std::span<const Row> rows) {
    for (const Row& row : rows) {
        INFO(row.sentence);
        const Document document = read(
            std::string(title) + "\n1. Yksi\n2. Kaksi\n3. " + std::string(row.sentence), language);
        const std::vector<std::string> found = commitments_of(document);
        CHECK((found.empty() ? "" : found.front()) == row.commitment);
        CHECK(found.size() <= 1);
    }
}

} // namespace

TEST_CASE("who is bound to what, and how firmly, is read from the predicate: Finnish") {
    constexpr Row rows[] = {
        {"Toimittaja sitoutuu toimittamaan laitteet viimeistään 15.3.2022.",
         "Toimittaja|binding|2022-03-15"},
        {"Palveluntuottajan on ilmoitettava muutoksista kirjallisesti.",
         "Palveluntuottajan|binding"},
        {"Hallituksen tulee kutsua kokous koolle vähintään seitsemän päivää ennen kokousta.",
         "Hallituksen|binding|relative"},
        {"Tilaaja maksaa palvelusta 500 euroa.", "Tilaaja|binding"},
        {"Datapaja Oy vastaa tietoalustasta.", "Datapaja Oy|binding"},
        {"Lisäksi Meren Datapaja Oy vastaa tietoalustasta.", "Meren Datapaja Oy|binding"},
        {"Kumpikaan osapuoli ei saa siirtää sopimusta.", "Kumpikaan osapuoli|binding"},
        {"Osapuolet selvittävät yhdessä, voidaanko tukea hakea.", "Osapuolet|intention"},
        {"Kunta-alan työryhmä pyrkii sopuun syksyllä 2024.",
         "Kunta-alan työryhmä|intention|2024-11-30"},
        {"Liitto on valmis neuvottelemaan jatkosta.", "Liitto|readiness"},
        {"Osapuolet pitävät tärkeänä, että alalla tulee olla riittävästi väkeä.",
         "Osapuolet|position"},
        {"Jaos laatii selvityksen vuoden 2021 loppuun mennessä/sopimuskauden loppuun mennessä.",
         "Jaos|intention|2021-12-31 or term"},
        {"Vuokra maksetaan kunkin kuukauden viidenteen päivään mennessä.", "|binding|recurring"},
        {"Avaimia ei luovuteta ulkopuolisille.", "|binding"},
        {"Kulut jaetaan tasan.", "|binding"},
        {"Hälytykset ottaa vastaan päivystäjä.", "päivystäjä|binding"},
        {"Tukitiimit raportoivat kirjallisesti.", "Tukitiimit|binding"},
        {"Laskut maksaa tilaaja.", "tilaaja|binding"},
        {"Päätettiin, että keittiö remontoidaan.", "|binding"},
        {"Tilaajalla on oikeus tarkastaa tilat.", ""},
        {"Palkkoja voidaan tarkistaa.", ""},
        {"Sopimukseen sovelletaan Suomen lakia.", ""},
        {"Toimittaja voi käyttää alihankkijoita.", ""},
        {"Toimittaja ei ole velvollinen korvaamaan vahinkoa.", ""},
        {"Sopimus tulee voimaan 1.1.2020.", ""},
        {"Salainen tieto tarkoittaa tietoa, jonka Toimittaja antaa Tilaajalle.", ""},
        {"Myyjä omistaa osakkeet.", ""},
        {"Osapuolet allekirjoittivat hankkeesta sopimuksen.", ""},
    };
    check("# Yhteistyösopimus", "fi", rows);
}

TEST_CASE("who is bound to what, and how firmly, is read from the predicate: Swedish") {
    constexpr Row rows[] = {
        {"Leverantören åtar sig att utbilda personalen före utgången av juni 2022.",
         "Leverantören|binding|2022-06-30"},
        {"Arbetsgivaren ska ordna skolning inom två månader från undertecknandet.",
         "Arbetsgivaren|binding|relative"},
        {"Därutöver ska en gemensam arbetsgrupp reda ut frågan.",
         "en gemensam arbetsgrupp|binding"},
        {"Det åligger hyresgästen att hålla lokalen i skick.", "hyresgästen|binding"},
        {"Ingen av parterna får överlåta avtalet.", "Ingen av parterna|binding"},
        {"När avtalet upphör raderar Biträdet samtliga uppgifter.", "Biträdet|binding|term"},
        {"Insatsen återbetalas inom ett år efter utträdet.", "|binding|relative"},
        {"Gruppen ska försöka hitta goda exempel.", "Gruppen|intention"},
        {"Bolaget har för avsikt att bygga ut.", "Bolaget|intention"},
        {"Förbundet är berett att utse en ersättare.", "Förbundet|readiness"},
        {"Parterna anser att detta inte får ske genom uppsägningar.", "Parterna|position"},
        {"Om arbetstagaren säger upp sig är hon skyldig att betala.", "hon|binding"},
        {"Beslöts att båten målas.", "|binding"},
        {"Nycklarna förvaras i kassaskåpet.", "|binding"},
        {"Vaktmästeriet städar hallen.", "Vaktmästeriet|binding"},
        {"Bolaget ska lämna räkningarna senast påsken 2021.", "Bolaget|binding|2021-04-04"},
        {"Parterna möts en gång i kvartalet.", "Parterna|binding|recurring"},
        {"Föreningen städar hallen på torsdagar.", "Föreningen|binding|recurring"},
        {"Bilar är inte tillåtna på gården.", "|binding"},
        {"Hyrorna höjs varje år.", "|binding|recurring"},
        {"Bolaget betalar bidraget när rapporten är godkänd.", "Bolaget|binding|relative"},
        {"Huset byggdes år 1987.", ""},
        {"Arbetstagaren får spara högst 180 timmar.", ""},
        {"Leverantören ska inte ansvara för stöld.", ""},
        {"Före mötet ska kassören inte lämna ut handlingar.", "kassören|binding|relative"},
        {"Förskott kan betalas.", ""},
        {"Kommunens representanter och bolagets.", ""},
        {"Tvist ska avgöras av allmän domstol.", ""},
        {"Avtalet ska gälla tills vidare.", ""},
        {"Styrelsen består av fem medlemmar.", ""},
    };
    check("# Samarbetsavtal", "sv", rows);
}

TEST_CASE("who is bound to what, and how firmly, is read from the predicate: English") {
    constexpr Row rows[] = {
        {"The Supplier shall deliver the goods by 1 June 2023.", "The Supplier|binding|2023-06-01"},
        {"Upon written request the receiving party must return all data within thirty (30) days.",
         "the receiving party|binding|relative"},
        {"Neither party may disclose the terms.", "Neither party|binding"},
        {"Payment shall be made within 30 days of receipt.", "|binding|relative"},
        {"Goods shall be inspected by the Customer promptly.", "the Customer|binding|relative"},
        {"The parties will use reasonable endeavours to agree a plan.", "The parties|intention"},
        {"The Trust stands ready to fund a further year.", "The Trust|readiness"},
        {"The chair considered it important that employers shall share the cost.",
         "The chair|position"},
        {"Landlord, at its expense, repairs the elevator.", "Landlord|binding"},
        {"The Foundation shall visit by 31 December 2020 or, failing that, by the end of the term.",
         "The Foundation|binding|2020-12-31 or term"},
        {"The Assembly meets once a term.", "The Assembly|binding|recurring"},
        {"No Member enters the site.", "No Member|binding"},
        {"It was agreed that Mr Dunn obtain a quotation.", "Mr Dunn|binding"},
        {"A fee is payable by the Tenant.", "the Tenant|binding"},
        {"The Customer's premises are in Leeds.", ""},
        {"The Owner shall repair the roof by year-end 2010.", "The Owner|binding|2010-12-31"},
        {"The Owner shall paint the hall before the guests arrive.", "The Owner|binding|relative"},
        {"If the Buyer withdraws within ten days, the Seller shall return the deposit.",
         "the Seller|binding"},
        {"The Agent agrees to the following.", ""},
        {"The Customer is not obliged to purchase any minimum volume.", ""},
        {"The Supplier shall not be liable for the loss of test vehicles.", ""},
        {"No part of the deposit may be spent.", "|binding"},
        {"Dogs are kept on a lead.", "|binding"},
        {"Smoking is prohibited.", "|binding"},
        {"The fee is based on the rent.", ""},
        {"The Tenant shall keep the receipts for five years.", "The Tenant|binding"},
        {"The Customer may terminate this Agreement.", ""},
        {"This Agreement shall be governed by the law of England.", ""},
        {"\"Services\" means what the Supplier shall provide.", ""},
        {"Tenant shall have the right to renew.", ""},
        {"Redfern may agree to test the units.", ""},
        {"WHEREAS, the Supplier is willing to supply the goods.", ""},
    };
    check("# Supply Agreement", "en", rows);
}

TEST_CASE("each item of a list is a commitment of its head's actor") {
    const Document document =
        read("# Osakassopimus\n1. Yleistä\n2. Kilpailu\n3. Sitoumukset\n"
             "Perustajat sitoutuvat:\n> a) työskentelemään yhtiössä 30.6.2025 saakka;\n"
             "> b) olemaan kilpailematta.",
             "fi");
    CHECK(commitments_of(document) ==
          std::vector<std::string>{"Perustajat|binding|2025-06-30", "Perustajat|binding"});
    REQUIRE(document.facts.size() == 2);
    CHECK(document.text[document.facts[1].evidence.span] == "olemaan kilpailematta.");
}

TEST_CASE("a list hangs on the line above it, whatever that line is") {
    constexpr std::string_view rest = "\n1.1 förvalta medlen,\n1.2 anlita revisor.";
    const auto items = [&](std::string_view head) {
        return commitments_of(read(
            "# Stadgar\n1. " + std::string(head) + std::string(rest) + "\n2. Två\n3. Tre", "sv"));
    };
    const std::vector<std::string> both = {"Kassören|binding", "Kassören|binding"};
    CHECK(items("Kassören förbinder sig att") == both);
    CHECK(items("Kassören åligger att") == both);
    CHECK(items("Kassören").empty());
}

TEST_CASE("a list hangs on a head without a verb that names whom it binds") {
    constexpr std::string_view languages[] = {"fi", "sv", "en"};
    constexpr std::string_view heads[] = {
        "Toimittajan velvollisuudet", "Leverantörens åtaganden", "Responsibilities of the Tenant",
        "Toimittajan vastuulla:",     "Leverantören:",           "The Tenant's duties"};
    constexpr std::string_view actors[] = {"Toimittajan", "Leverantören", "the Tenant",
                                           "Toimittajan", "Leverantören", "The Tenant"};
    constexpr std::string_view items[] = {
        "\n> a) aineiston keruu ennen juhannusta\n> b) laatia raportti 4.5.2023 mennessä",
        "\n> a) en provkörning före 3 maj 2023\n> b) sköter lagret",
        "\n> a) insurance of the barn\n> b) pays the rates by 3 May 2023\n> c) may keep a dog"};
    for (std::size_t i = 0; i < std::size(heads); ++i) {
        INFO(heads[i]);
        const std::size_t language = i % 3;
        const std::vector<std::string> found =
            commitments_of(read("# Avtal / Sopimus / Contract\n1. X\n2. Y\n3. " +
                                    std::string(heads[i]) + std::string(items[language]) + "\n4. Z",
                                languages[language]));
        REQUIRE(found.size() == 2);
        for (const std::string& one : found)
            CHECK(
                one.substr(0, one.find('|'))
                    .starts_with(actors[i].substr(0, actors[i].size() - (language == 1 ? 1 : 0))));
    }
}

/// Cells row by row; "" is none.
Document with_table(std::string_view title, std::string_view language,
                    std::span<const std::string_view> cells, int columns) {
    std::string drawing(title);
    for (const std::string_view cell : cells) drawing += "\n" + std::string(cell);
    Document document = read(drawing, language);
    const std::size_t first = document.text.paragraphs.size() - cells.size();
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        Paragraph& paragraph = document.text.paragraphs[first + cell];
        paragraph.table = 1;
        paragraph.row = static_cast<int>(cell) / columns;
        paragraph.column = static_cast<int>(cell) % columns;
    }
    document.facts.clear();
    read_facts(document);
    return document;
}

TEST_CASE("each row of a table of tasks is a commitment") {
    constexpr std::string_view cells[] = {"Tehtävä",
                                          "Kuka",
                                          "Milloin",
                                          "Kutsujen postitus",
                                          "Aalto",
                                          "3.6.2019",
                                          "Salin varaus",
                                          "sihteeri",
                                          "seuraava kokous",
                                          "Kyltit",
                                          "Aalto",
                                          "viikolla 40",
                                          "Sähköt",
                                          "Aalto",
                                          "31.8",
                                          "Maalaus",
                                          "Aalto",
                                          "syyskuun puoliväli tai lokakuun loppu",
                                          "Lipunmyynti",
                                          "Aalto",
                                          "joka perjantai"};
    CHECK(commitments_of(with_table("# Muistio 14.5.2019", "fi", cells, 3)) ==
          std::vector<std::string>{"Aalto|binding|2019-06-03", "sihteeri|binding|relative",
                                   "Aalto|binding|2019-10-06", "Aalto|binding|2019-08-31",
                                   "Aalto|binding|2019-09-30 or 2019-10-31",
                                   "Aalto|binding|recurring"});
}

TEST_CASE("a table of parties and days needs no header to be one of tasks") {
    constexpr std::string_view tasks[] = {"Uppstart",     "Beställaren", "3 mars 2021",
                                          "Provkörning",  "Konsulten",   "v. 20",
                                          "Överlämnande", "båda parter", "innan sommaren"};
    constexpr std::string_view phases[] = {"Vaihe 1", "hankepäällikkö", "8/2022–2/2023",
                                           "Vaihe 2", "koordinaattori", "3/2023–12/2024"};
    CHECK(
        commitments_of(with_table("# Uppdragsavtal\n1. Parterna är två.", "sv", tasks, 3)).size() ==
        3);
    CHECK(commitments_of(with_table("# Sopimus\n1. Osapuolet", "fi", phases, 3)).empty());
}

TEST_CASE("what is told of another agreement says so, and names it") {
    const Document page = read(
        "# Ohjelma\nOsapuolet ovat vuonna 2022 solmineet sopimuksen työelämän kehittämisestä. "
        "Sopimuksessa osapuolet sitoutuvat:\n> • rahoittamaan toimintaa\n> • perustamaan jaoksen",
        "fi");
    CHECK(commitments_of(page) ==
          std::vector<std::string>{"osapuolet|binding|told 2022", "osapuolet|binding|told 2022"});
    REQUIRE(!page.facts.empty());
    CHECK(page.facts.front().value("agreement") == "sopimuksen työelämän kehittämisestä");
}

TEST_CASE("a sentence that says when it will be done completes the one before") {
    const Document document = read("# Sopimus\n1. Yksi\n2. Kaksi\n3. Jaos selvittää rahoitusta. "
                                   "Selvitys valmistuu 30.9.2021 mennessä.",
                                   "fi");
    CHECK(commitments_of(document) == std::vector<std::string>{"Jaos|intention|2021-09-30"});
}

TEST_CASE("a deadline that the document's own dates settle has a day") {
    const Document document =
        read("# Supply Agreement\nmade on 1 March 2020\n1. Term\nThis Agreement is in "
             "force until 31 December 2021.\n2. Duties\nThe Supplier shall report within "
             "30 days of the date of this Agreement. The Customer shall return the keys "
             "by the end of the term. The Customer shall pay within 10 days of receipt.",
             "en");
    std::vector<std::string_view> due;
    for (const Fact& fact : document.facts)
        if (fact.kind == FactKind::commitment) due.push_back(fact.value("due"));
    CHECK(due == std::vector<std::string_view>{"2020-03-31", "2021-12-31", ""});
}

TEST_CASE("a day without a year is the next one after the document's own; in by-laws it recurs") {
    constexpr std::string_view dated = "# Kirje\n14.5.2019\n", rules = "# Säännöt\n14.5.2019\n";
    constexpr Row rows[] = {
        {"Toimitamme aineiston 25.11. mennessä.", "|binding|2019-11-25"},
        {"Liitto maksaa palkkion helmikuun loppuun mennessä.", "Liitto|binding|2020-02-29"},
        {"Liitto toimittaa kutsut vuoden loppuun mennessä.", "Liitto|binding|2019-12-31"},
        {"Liitto palauttaa avaimet ennen remontin alkua.", "Liitto|binding|relative"},
        {"Liitto sitoutuu raportoimaan joka toukokuussa.", "Liitto|binding|recurring"},
        {"Liitto maksaa tuen kahdessa erässä, 1.6.2019 ja 1.9.2019.",
         "Liitto|binding|2019-06-01; 2019-09-01"},
        {"Liitto sitoutuu maksamaan tukea 1.6.2019 alkaen.", "Liitto|binding"},
        {"Liitto toimittaa ohjeen ennen 1.6.2019.", "Liitto|binding|2019-05-31"},
        {"Liitto palauttaa avaimet viikon 23 loppuun mennessä.", "Liitto|binding|2019-06-09"},
        {"Liitto toimittaa arvion kesäkuun puoliväliin mennessä.", "Liitto|binding|2019-06-15"},
        {"Liitto maksaa tuen, kun raportti on hyväksytty.", "Liitto|binding|relative"},
        {"Liitto sitoutuu toukokuussa 2020 tehdyn ohjeen mukaan maksamaan tuen.", "Liitto|binding"},
    };
    for (const Row& row : rows) {
        INFO(row.sentence);
        CHECK(commitments_of(read(std::string(dated) + std::string(row.sentence), "fi")) ==
              std::vector{std::string(row.commitment)});
    }
    CHECK(commitments_of(read(std::string(rules) + std::string(rows[1].sentence), "fi")) ==
          std::vector<std::string>{"Liitto|binding|recurring"});
}

TEST_CASE("the plain present binds in what lays down rules, and not in what tells") {
    CHECK(
        commitments_of(read("# Vuosikertomus 2020\nRyhmä kokoontuu kuukausittain.", "fi")).empty());
    CHECK(commitments_of(read("# Säännöt\nRyhmä kokoontuu kuukausittain.", "fi")).size() == 1);
}

TEST_CASE("a megabyte of a list's head is read in time that grows with it") {
    std::string text = "# Sopimus\n";
    for (int i = 0; i < 17'000; ++i)
        text += "sitoutuvat: sitoutuvat: on on on on viimeistään 1.1.2020 tai ";
    const std::clock_t begin = std::clock();
    read(text, "fi");
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 20);
}

} // namespace clausula
