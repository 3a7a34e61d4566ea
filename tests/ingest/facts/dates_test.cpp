#include "index/model/names.h"
#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <string>

namespace clausula {

namespace {

Document document(std::string_view drawing) {
    Document made;
    made.text = drawn(drawing);
    made.clauses = split_clauses(made.text, "");
    read_facts(made);
    return made;
}

std::string date_of(std::string_view drawing) {
    const auto date = document(drawing).date;
    return date ? iso_date(date->date) + " " + date->evidence.rule : "none";
}

/// "in_force 2020-01-01.. <1.1.2020>; in_force .. <toistaiseksi>"
std::string in_force_of(std::string_view sentence) {
    const Document read = document(
        "# Sopimus\n\nOsapuolet sopivat seuraavaa tässä sopimuksessa:\n\n" + std::string(sentence));
    std::string all;
    for (const StatedDate& date : read.dates) {
        if (date.kind != DateKind::in_force) continue;
        if (!all.empty()) all += "; ";
        all += date.range.first ? iso_date(*date.range.first) : "";
        all += "..";
        all += date.range.last ? iso_date(*date.range.last) : "";
        all += " <" + std::string(read.text[date.evidence.span]) + ">";
    }
    return all;
}

} // namespace

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
    )") == "2018-03-12 date/signature-block");
    CHECK(date_of(R"(
        # Kokouksen pöytäkirja 5.2.2021
        Läsnä olivat kaikki jäsenet ja he olivat paikalla.
    )") == "2021-02-05 date/title");
    CHECK(date_of(R"(
        SERVICES AGREEMENT
        This Agreement is made as of March 12, 2020 between A Inc. and B Inc. as follows.
        1. Term. The term ends on June 1, 2025.
        2. Price. The price is a dollar.
    )") == "2020-03-12 date/made");
    CHECK(date_of(R"(
        # Jaoksen jäsenet
        Espoo, Matti Meikäläinen
        Päivitetty 14.2.2023
    )") == "2023-02-14 date/updated");
    CHECK(date_of(R"(
        # Privacy Policy
        Effective as of 8 June 2022
        We tell you here what we do with what we know of you.
    )") == "2022-06-08 in-force/from");
}

TEST_CASE("the day an agreement was made is not the one it is effective from") {
    CHECK(date_of(R"(
        SUPPLY AGREEMENT
        This Supply Agreement shall be effective as of May 1, 2020 and is made and entered into this 10th day of January, 2020 between A and B.
        1. Price. The price is a dollar.
    )") == "2020-01-10 date/made");
}

TEST_CASE("where parties sign on different days, the last makes the agreement") {
    const Document read = document(R"(
        # Sopimus
        Osapuolet sopivat seuraavaa:
        1. Otsikko
        Tämä on ensimmäinen kohta, jossa on tekstiä.
        2. Toinen
        Tämä on toinen kohta, jossa on tekstiä.
        Helsingissä 16.6.2022
        Matti Meikäläinen
        Helsingissä 4.10.2022
        Maija Meikäläinen
    )");
    CHECK(iso_date(read.date->date) == "2022-10-04");
    std::vector<std::string> signings;
    for (const StatedDate& date : read.dates)
        if (date.kind == DateKind::signing) signings.push_back(iso_date(*date.range.first));
    CHECK(signings == std::vector<std::string>{"2022-06-16", "2022-10-04"});
}

TEST_CASE("a letter's date stands above the subject that names another letter's") {
    CHECK(date_of(R"(
        Helsinki 19.1.2022

        # Viite: Esityksenne 28.5.2021 rahoituksesta

        Kiitämme esityksestä, jossa haetaan avustusta vuosille 2022 ja 2023.
    )") == "2022-01-19 date/preamble-line");
}

TEST_CASE("a date that is only told of is not the document's own") {
    CHECK(date_of(R"(
        # Sopimus
        Osapuolet sopivat seuraavaa:
        1. Selvitys valmistuu 31.12.2021 mennessä ja se esitellään.
        2. Ohjelma toteutettiin 1.1.2018–31.12.2020 ja se päättyi.
    )") == "none");
}

TEST_CASE("what a document says of how long it is in force") {
    struct Row {
        std::string_view sentence, stretches;
    };

    const Row rows[] = {
        {"Tämä laki tulee voimaan 1 päivänä heinäkuuta 2021.",
         "2021-07-01.. <1 päivänä heinäkuuta 2021>"},
        {"Tämä laki tulee voimaan 1 päivänä heinäkuuta 2005 ja on voimassa 30 päivään kesäkuuta "
         "2008.",
         "2005-07-01.. <1 päivänä heinäkuuta 2005>; ..2008-06-30 <30 päivään kesäkuuta 2008>"},
        {"Nämä säännöt tulevat voimaan 1.3.2021.", "2021-03-01.. <1.3.2021>"},
        {"Denna lag träder i kraft den 1 juli 2005 och gäller till och med den 30 juni 2008.",
         "2005-07-01.. <1 juli 2005>; ..2008-06-30 <30 juni 2008>"},
        {"Sopimus on voimassa 1.1.2018–31.12.2020.",
         "2018-01-01..2020-12-31 <1.1.2018–31.12.2020>"},
        {"Sopimus on voimassa 1.1.2018 alkaen vuoden 2020 loppuun.",
         "2018-01-01.. <1.1.2018>; ..2020 <vuoden 2020>"},
        {"Tämä sopimus on voimassa 31.12.2020 saakka.", "..2020-12-31 <31.12.2020>"},
        {"Tämä sopimus on voimassa toistaiseksi.", ".. <Tämä sopimus on voimassa toistaiseksi.>"},
        {"Avtalet gäller tills vidare från och med den 1 mars 2020.",
         ".. <Avtalet gäller tills vidare från och med den 1 mars 2020.>; 2020-03-01.. <1 mars "
         "2020>"},
        {"This Agreement shall commence on May 1, 2020 and ends at April 30, 2029.",
         "2020-05-01.. <May 1, 2020>; ..2029-04-30 <April 30, 2029>"},
        {"This Agreement is made as of March 12, 2020 (the \"Effective Date\").",
         "2020-03-12.. <March 12, 2020>"},
        {"\"Commencement Date\" means 16 October 2005.", "2005-10-16.. <16 October 2005>"},
        {"This Agreement is effective as of March 12, 2020 and shall continue for three (3) years "
         "from the Effective Date.",
         "2020-03-12.. <March 12, 2020>; ..2023-03-12 <three (3) years from the Effective Date.>"},
        // The day it is counted from is not stated: the words are all there is.
        {"This Agreement shall remain in force for three (3) years from the delivery.",
         ".. <three (3) years from the delivery.>"},
        // Of a part, of another act, of a renewal, of a notice, of another matter: nothing.
        {"Tämän lain 54 § tulee voimaan 1 päivänä tammikuuta 2007.", ""},
        {"Sen 2 momentti tulee kuitenkin voimaan vasta 1 päivänä elokuuta 2005.", ""},
        {"Eläkelain muuttamisesta annettu laki tulee voimaan 1 päivänä tammikuuta 2017.", ""},
        {"Any Clauses entered into pursuant to the Addendum effective 31 August 2020 shall end.",
         ""},
        {"The term of this Agreement shall renew for successive one (1) year periods.", ""},
        {"Osapuoli voi irtisanoa tämän voimassa olevan sopimuksen 12 kuukautta ennen.", ""},
        {"Selvitys valmistuu 31.12.2021 mennessä.", ""},
    };
    for (const Row& row : rows) {
        INFO(row.sentence);
        CHECK(in_force_of(row.sentence) == row.stretches);
    }
}

TEST_CASE("a title names the period that is covered") {
    const auto period = [](std::string_view title) {
        for (const StatedDate& date : document(title).dates)
            if (date.kind == DateKind::period)
                return iso_date(*date.range.first) + ".." + iso_date(*date.range.last);
        return std::string();
    };
    CHECK(period("# Vuosikertomus 2022") == "2022..2022");
    CHECK(period("# Toimintaohjelma 2015–2017") == "2015..2017");
    CHECK(period("# Ohjelma vuosina 2021–2022") == "2021..2022");
    CHECK(period("# Jaoksen jäsenet\n\nToimikausi 1.1.2023–31.12.2024") ==
          "2023-01-01..2024-12-31");
    CHECK(period("# Jaoksen jäsenet\n\nKokous 1.1.2023–31.12.2024").empty());
    CHECK(period("# Raportti esityksestä 34/2020").empty());
    CHECK(period("# Sopimus yhteistyöstä").empty());
}

TEST_CASE("facts tell by which versions they were read") {
    Document read = document("# Sopimus");
    CHECK(is_up_to_date(read.extractions));
    --read.extractions.front().version;
    CHECK_FALSE(is_up_to_date(read.extractions));
    CHECK_FALSE(is_up_to_date({}));
}

} // namespace clausula
