#include "index/model/names.h"
#include "ingest/facts/facts.h"
#include "ingest/layout/layout.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/layout/ascii_page.h"
#include "tests/ingest/structure/drawn_text.h"

namespace clausula {

namespace {

Document read(Text text) {
    Document document;
    document.text = std::move(text);
    document.clauses = split_clauses(document.text, "");
    read_facts(document);
    return document;
}

/// A fact a line: "person=Anna Kukka role=chair"; fields in their order, less the days.
std::vector<std::string> printed(const Document& document, bool with_days = false) {
    std::vector<std::string> lines;
    for (const Fact& fact : document.facts) {
        if (fact.kind != FactKind::membership) continue;
        std::string line;
        for (const FactField& field : fact.fields) {
            const bool is_day = field.name == "from" || field.name == "to" || field.name == "as_of";
            if (is_day == with_days || (with_days && field.name == "person"))
                line += (line.empty() ? "" : "; ") + field.name + " " + field.value;
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> members_of_page(std::string_view drawing) {
    return printed(read(join_pages({lay_out(ascii_page(drawing))})));
}

std::vector<std::string> members_of_lines(std::string_view drawing) {
    return printed(read(drawn(drawing)));
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a place's two representatives have their sides") {
    CHECK(
        members_of_page(
            "Kuntajaoksen jäsenet\n\n\n"
            "Kunta                Työnantajan edustaja (nimi, tehtävä)     Henkilöstön edustaja "
            "(nimi, järjestö)\n\n"
            "Kotavaara            Tuula Oja-Korpi, hallintojohtaja, pj.    Pekka Ranta, ANJ ry\n\n"
            "Raasi/Raseby         Anssi Harju, rehtori                     NN\n\n"
            "Koivusuo             avoin                                    Leena Pelto, KAU ry, "
            "vpj.\n") ==
        Lines{"person Tuula Oja-Korpi; body Kuntajaoksen; role chair; title hallintojohtaja; "
              "place Kotavaara; side employer",
              "person Pekka Ranta; body Kuntajaoksen; organisation ANJ ry; place Kotavaara; "
              "side employee",
              "person Anssi Harju; body Kuntajaoksen; title rehtori; place Raasi/Raseby; "
              "side employer",
              "vacant NN; body Kuntajaoksen; place Raasi/Raseby; side employee",
              "vacant avoin; body Kuntajaoksen; place Koivusuo; side employer",
              "person Leena Pelto; body Kuntajaoksen; role vice_chair; organisation KAU ry; "
              "place Koivusuo; side employee"});
}

TEST_CASE("deputies stand in for the member beside them") {
    CHECK(members_of_page("Styrgruppen Vågen, medlemmar\n\n\n"
                          "Ordinarie ledamot                    Personlig ersättare\n\n"
                          "Ek Nina, Nyhamn, sfp, ordf.          von Essen Carl, Ekvik, kd.\n\n"
                          "Lindman Ulf, Strandby, vf.           vakant\n\n"
                          "Ny-Sund Karin, Ekvik, saml.          Holm Åsa, Nyhamn, sd.\n") ==
          Lines{"person Ek Nina; body Styrgruppen Vågen; role chair; seat full; party sfp; "
                "place Nyhamn",
                "person von Essen Carl; body Styrgruppen Vågen; seat deputy; deputy_of Ek Nina; "
                "party kd; place Ekvik",
                "person Lindman Ulf; body Styrgruppen Vågen; seat full; party vf; place Strandby",
                "vacant vakant; body Styrgruppen Vågen; seat deputy; deputy_of Lindman Ulf",
                "person Ny-Sund Karin; body Styrgruppen Vågen; seat full; party saml; place Ekvik",
                "person Holm Åsa; body Styrgruppen Vågen; seat deputy; deputy_of Ny-Sund Karin; "
                "party sd; place Nyhamn"});
}

TEST_CASE("lines of a cell that became rows of their own are of the row above") {
    CHECK(members_of_page("Jaoksen jäsenet\n\n\n"
                          "Varsinainen jäsen                    Varajäsen\n\n"
                          "Ojala, Anna                          Ranta, Eino\n\n"
                          "rehtori                              lakimies\n\n"
                          "Kuuselan kaupunki                    ANJ ry\n\n"
                          "Peltola, Kirsi                       Mäki, Arto\n\n"
                          "asiamies                             sairaanhoitaja\n\n"
                          "KAU ry, pj.                          KAU ry\n") ==
          Lines{"person Ojala, Anna; body Jaoksen; seat full; organisation Kuuselan kaupunki; "
                "title rehtori",
                "person Ranta, Eino; body Jaoksen; seat deputy; deputy_of Ojala, Anna; "
                "organisation ANJ ry; title lakimies",
                "person Peltola, Kirsi; body Jaoksen; role chair; seat full; organisation KAU ry; "
                "title asiamies",
                "person Mäki, Arto; body Jaoksen; seat deputy; deputy_of Peltola, Kirsi; "
                "organisation KAU ry; title sairaanhoitaja"});
}

TEST_CASE("a cell merged over rows, and a heading over all columns, are of the rows below") {
    CHECK(members_of_page("Ohjausryhmän jäsenet\n\n\n"
                          "Taho               Nimi                  Tehtävä          Rooli\n\n"
                          "Työnantajan edustajat\n\n"
                          "KYT                Ojala, Anna           rehtori          pj.\n\n"
                          "                   Ranta, Eino           lakimies         jäsen\n\n"
                          "Henkilöstön edustajat\n\n"
                          "ANJ ry             Peltola, Kirsi        asiamies         varapj.\n") ==
          Lines{"person Ojala, Anna; body Ohjausryhmän; role chair; organisation KYT; "
                "title rehtori; side employer",
                "person Ranta, Eino; body Ohjausryhmän; organisation KYT; title lakimies; "
                "side employer",
                "person Peltola, Kirsi; body Ohjausryhmän; role vice_chair; organisation ANJ ry; "
                "title asiamies; side employee"});
}

TEST_CASE("a cell says which seat it is") {
    CHECK(members_of_page("Members of the skills group\n\n\n"
                          "Name               Organisation          Role\n\n"
                          "Ann Lee            Acme Ltd              Chair\n\n"
                          "Bob Ray            Beta Inc.             Deputy member\n\n"
                          "Cy Fox             Beta Inc.             deputy\n\n"
                          "Di Moe             Beta Inc.             member\n\n"
                          "Ed Roe             Beta Inc.             Deputy director\n") ==
          Lines{"person Ann Lee; body skills group; role chair; organisation Acme Ltd",
                "person Bob Ray; body skills group; seat deputy; organisation Beta Inc",
                "person Cy Fox; body skills group; seat deputy; organisation Beta Inc",
                "person Di Moe; body skills group; seat full; organisation Beta Inc",
                "person Ed Roe; body skills group; organisation Beta Inc; title Deputy director"});
    CHECK(members_of_page("Kuntajaoksen jäsenet\n\n\n"
                          "Nimi               Organisaatio          Tehtävä\n\n"
                          "Anna Kukka         KYT                   puheenjohtaja\n\n"
                          "Eino Ranta         ANJ ry                varajäsen\n\n"
                          "Kirsi Pelto        KAU ry                jäsen\n") ==
          Lines{"person Anna Kukka; body Kuntajaoksen; role chair; organisation KYT",
                "person Eino Ranta; body Kuntajaoksen; seat deputy; organisation ANJ ry",
                "person Kirsi Pelto; body Kuntajaoksen; seat full; organisation KAU ry"});
}

TEST_CASE("lines list members too") {
    struct Row {
        std::string_view drawing;
        Lines members;
    };

    const Row rows[] = {
        {"# Tyryn jäsenet\n Puheenjohtaja: Anna Kukka, neuvottelujohtaja, KYT\n"
         "Eino Ranta, lakimies, ANJ ry (varalla Kirsi Pelto)",
         {"person Anna Kukka; body Tyryn; role chair; organisation KYT; title neuvottelujohtaja",
          "person Eino Ranta; body Tyryn; seat full; organisation ANJ ry; title lakimies",
          "person Kirsi Pelto; body Tyryn; seat deputy; deputy_of Eino Ranta"}},
        {"# Tyryn jäsenet\n Jäsenet\n Anna Kukka\n N.N.\n Varajäsenet\n • Eino Ranta, ANJ ry",
         {"person Anna Kukka; body Tyryn; seat full", "vacant N.N; body Tyryn; seat full",
          "person Eino Ranta; body Tyryn; seat deputy; organisation ANJ ry"}},
        {"# Tyryn kokoonpano\n Siht. Hieta Satu. Vara: Mäki Arto.",
         {"person Hieta Satu; body Tyryn; role secretary",
          "person Mäki Arto; body Tyryn; seat deputy; deputy_of Hieta Satu"}},
        // Of two that may be a role, the union's comes first.
        {"# Tyryn jäsenet\n Laakso Heikki, puheenjohtaja, ANJ ry, vpj.\n"
         "Sari Koski, puheenjohtaja, KAU ry",
         {"person Laakso Heikki; body Tyryn; role vice_chair; organisation ANJ ry; "
          "title puheenjohtaja",
          "person Sari Koski; body Tyryn; role chair; organisation KAU ry"}},
        {"# Kokouksen muistio\n Anna Kukka, neuvottelujohtaja, KYT", {}},
    };
    for (const Row& row : rows) {
        INFO(row.drawing);
        CHECK(members_of_lines(row.drawing) == row.members);
    }
}

TEST_CASE("sentences tell who has a role") {
    struct Row {
        std::string_view sentence;
        Lines members;
    };

    const Row rows[] = {
        {"Tyryn puheenjohtajana toimii KYT:n neuvottelujohtaja Anna Kukka. Tyry kokoontuu usein.",
         {"person Anna Kukka; body Tyryn; role chair; organisation KYT:n; "
          "title neuvottelujohtaja"}},
        {"Jaoksen puheenjohtaja on henkilöstöjohtaja Tuula Oja Kotavaarasta.",
         {"person Tuula Oja; body Jaoksen; role chair; title henkilöstöjohtaja; "
          "place Kotavaarasta"}},
        {"Ordförande för styrgruppen är personaldirektör Ulf Ek, KAF.",
         {"person Ulf Ek; body styrgruppen; role chair; organisation KAF; "
          "title personaldirektör"}},
        {"Som sekreterare fungerar jurist Nina Holm, Ekviks kommun.",
         {"person Nina Holm; role secretary; organisation Ekviks kommun; title jurist"}},
        {"Puheenjohtaja valitaan toukokuussa.", {}},
        {"Puheenjohtaja on estynyt.", {}},
        {"The chair is paid by the City Council.", {}},
    };
    for (const Row& row : rows) {
        INFO(row.sentence);
        CHECK(members_of_lines(row.sentence) == row.members);
    }
}

TEST_CASE("the term, the list's day and footnotes give the days") {
    const Document document = read(drawn("# Tyryn jäsenet\n Toimikausi 1.1.2023–31.12.2024\n"
                                         "Anna Kukka*, rehtori, KYT\n Eino Ranta**, ANJ ry\n"
                                         "Kirsi Pelto¹, KAU ry\n"
                                         "* 1.3.2023 alkaen\n ** poistui 14:35\n"
                                         "¹ poistui 5.5.2023, tilalle Arto Mäki 6.6.2023 alkaen\n"
                                         "Päivitetty 7.7.2023"));
    CHECK(printed(document, true) ==
          Lines{"person Anna Kukka; from 2023-03-01; to 2024-12-31; as_of 2023-07-07",
                "person Eino Ranta; from 2023-01-01; to 2024-12-31; as_of 2023-07-07",
                "person Kirsi Pelto; from 2023-01-01; to 2023-05-05; as_of 2023-07-07",
                "person Arto Mäki; from 2023-06-06; to 2024-12-31; as_of 2023-07-07"});
}

TEST_CASE("a footnote is of the seats above it that bear its mark") {
    const Document document = read(drawn("# Tyryn jäsenet\n"
                                         "Anna Kukka*, rehtori, KYT\n Eino Ranta*, ANJ ry\n"
                                         "* poistui 5.5.2023, tilalle Arto Mäki 6.6.2023 alkaen\n"
                                         "Kirsi Pelto*, KAU ry\n"
                                         "* poistui 7.7.2023, tilalle Ulla Suo 8.8.2023 alkaen"));
    // Whose seat Arto Mäki took is not told.
    CHECK(printed(document, true) ==
          Lines{"person Anna Kukka; to 2023-05-05", "person Eino Ranta; to 2023-05-05",
                "person Kirsi Pelto; to 2023-07-07", "person Ulla Suo; from 2023-08-08"});
}

TEST_CASE("many footnotes of many seats with one mark add no seats") {
    constexpr int many = 1000;
    std::string drawing = "# Tyryn jäsenet\n";
    for (int i = 0; i < many; ++i) drawing += "Matti Meikäläinen*, Acme Oy\n";
    for (int i = 0; i < many; ++i) drawing += "\n* Tilalle Liisa Virtanen 1.1.2020 alkaen\n";
    CHECK(members_of_lines(drawing).size() == many);
}

TEST_CASE("a membership's words stand in the text") {
    const Document document =
        read(join_pages({lay_out(ascii_page("Tyryn jäsenet\n\n\n"
                                            "Jäsen                 Varajäsen\n\n"
                                            "Anna Kukka, KYT       Eino Ranta, ANJ ry\n\n"
                                            "Kirsi Pelto, KAU      Arto Mäki, KAU\n\n"
                                            "Ulla Suo, KYT         NN\n"))}));
    REQUIRE(document.facts.size() == 6);
    for (const Fact& fact : document.facts)
        for (const FactField& field : fact.fields) {
            REQUIRE(field.words);
            if (field.name != "seat") CHECK(document.text[*field.words] == field.value);
        }
}

TEST_CASE("a hostile list is read in linear time") {
    std::string drawing = "# Tyryn jäsenet\n";
    for (int i = 0; i < 20'000; ++i) drawing += "Puheenjohtaja: puheenjohtajana toimii: Vara: ,(\n";
    CHECK(members_of_lines(drawing).empty());
}

} // namespace clausula
