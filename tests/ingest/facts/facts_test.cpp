#include "ingest/facts/facts.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <string>

namespace clausula {

namespace {

std::string shown(const PrintedDate& date) {
    std::string text = std::to_string(date.year);
    if (date.month) text += "-" + std::to_string(*date.month);
    if (date.day) text += "-" + std::to_string(*date.day);
    return text;
}

std::string dates_in(std::string_view words) {
    std::string all;
    for (const FoundDate& found : find_dates(words)) {
        if (!all.empty()) all += ", ";
        all += shown(found.date) + " <" +
               std::string(words.substr(found.span.begin, found.span.size())) + ">";
    }
    return all;
}

Document document(std::string_view drawing) {
    Document made;
    made.text = drawn(drawing);
    made.clauses = split_clauses(made.text, "");
    return made;
}

std::string date_of(std::string_view drawing) {
    const auto fact = read_date(document(drawing));
    return fact ? shown(fact->date) + " " + fact->evidence.rule : "none";
}

} // namespace

TEST_CASE("dates are read as they are printed") {
    struct Row {
        std::string_view words, dates;
    };

    const Row rows[] = {
        {"Helsingissä 12.3.2020", "2020-3-12 <12.3.2020>"},
        {"12. 3. 2020", "2020-3-12 <12. 3. 2020>"},
        {"2020-03-12", "2020-3-12 <2020-03-12>"},
        {"12 päivänä maaliskuuta 2020", "2020-3-12 <12 päivänä maaliskuuta 2020>"},
        {"12. maaliskuuta 2020", "2020-3-12 <12. maaliskuuta 2020>"},
        {"Helsingfors den 12 mars 2020", "2020-3-12 <12 mars 2020>"},
        {"March 12, 2020", "2020-3-12 <March 12, 2020>"},
        {"this 12th day of March, 2020", "2020-3-12 <12th day of March, 2020>"},
        {"March 2020", "2020-3 <March 2020>"},
        {"1.1.2018–31.12.2020", "2018-1-1 <1.1.2018>, 2020-12-31 <31.12.2020>"},
        {"31.2.2020", ""},
        {"vuonna 2020", ""},
        {"3.4 and 2020", ""},
        {"12.3.20201", ""},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        CHECK(dates_in(row.words) == row.dates);
    }
}

TEST_CASE("the document's own date comes from where it is signed or titled") {
    CHECK(date_of(R"(
        # Sopimus
        Osapuolet sopivat seuraavaa:
        1. Otsikko
        Työ alkaa 1.1.2019 ja päättyy 31.12.2019.
        2. Toinen
        Tämä on toinen kohta, jossa on tekstiä.
        Helsingissä 12 päivänä maaliskuuta 2018
        Matti Meikäläinen
    )") == "2018-3-12 date/signature-block");
    CHECK(date_of(R"(
        # Kokouksen pöytäkirja 5.2.2021
        Läsnä olivat kaikki jäsenet ja he olivat paikalla.
    )") == "2021-2-5 date/title");
    CHECK(date_of(R"(
        SERVICES AGREEMENT
        This Agreement is made as of March 12, 2020 between A Inc. and B Inc. as follows.
        1. Term. The term ends on June 1, 2025.
        2. Price. The price is a dollar.
    )") == "2020-3-12 date/preamble-made");
    CHECK(date_of(R"(
        # Jaoksen jäsenet
        Espoo, Matti Meikäläinen
        Päivitetty 14.2.2023
    )") == "2023-2-14 date/updated");
}

TEST_CASE("a letter's date stands above the subject that names another letter's") {
    CHECK(date_of(R"(
        Helsinki 19.1.2022

        # Viite: Esityksenne 28.5.2021 rahoituksesta

        Kiitämme esityksestä, jossa haetaan avustusta vuosille 2022 ja 2023.
    )") == "2022-1-19 date/preamble-line");
}

TEST_CASE("a date that is only told of is not the document's own") {
    CHECK(date_of(R"(
        # Sopimus
        Osapuolet sopivat seuraavaa:
        1. Selvitys valmistuu 31.12.2021 mennessä ja se esitellään.
        2. Ohjelma toteutettiin 1.1.2018–31.12.2020 ja se päättyi.
    )") == "none");
}

TEST_CASE("the kind is read from the title's words") {
    struct Row {
        std::string_view title;
        std::optional<DocumentKind> kind;
    };

    const Row rows[] = {
        {"# Sopimus yhteistyöstä", DocumentKind::agreement},
        {"# Osakassopimus", DocumentKind::agreement},
        {"# Sopimuksen muutos", DocumentKind::amendment},
        {"# Laki sopimuksen hyväksymisestä", DocumentKind::statute},
        {"# Kokouksen pöytäkirja 1/2020", DocumentKind::minutes},
        {"# Lag om ändring av lagen", DocumentKind::statute},
        {"# Avtal om samarbete", DocumentKind::agreement},
        {"# DISTRIBUTOR AGREEMENT", DocumentKind::agreement},
        {"# Amendment No. 1 to the Distributor Agreement", DocumentKind::amendment},
        {"# Vuosikertomus 2020", DocumentKind::report},
        {"# Jaoksen jäsenet", DocumentKind::member_list},
        {"# Tervetuloa", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.title);
        const auto fact = read_kind(document(row.title));
        CHECK((fact ? std::optional(fact->kind) : std::nullopt) == row.kind);
    }
}

} // namespace clausula
