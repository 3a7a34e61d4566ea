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
        # Jaoksen jäsenet
        Toimikausi 1.1.2022–31.12.2023
        Tilanne 14.4.2023
        Espoo, Matti Meikäläinen
    )") == "2023-04-14 date/updated");
    CHECK(date_of(R"(
        # Vuosikertomus
        Taloudellinen tilanne 31.12.2020
        Tulot olivat suuremmat kuin menot, ja niistä on sovittu.
    )") != "2020-12-31 date/updated");
    CHECK(date_of(R"(
        # Privacy Policy
        Effective as of 8 June 2022
        We tell you here what we do with what we know of you.
    )") == "2022-06-08 in-force/from");
}

TEST_CASE("the day an agreement was made is not the one it is effective from") {
    CHECK(date_of(R"(
        # Sopimus
        Acme Oy ja Anna Kukka (syntynyt 4.5.1980) ovat tänään sopineet seuraavaa.
        1. Hinta. Hinta on yksi euro.
    )") == "none");
    CHECK(date_of(R"(
        SUPPLY AGREEMENT
        This Supply Agreement shall be effective as of May 1, 2020 and is made and entered into this 10th day of January, 2020 between A and B.
        1. Price. The price is a dollar.
    )") == "2020-01-10 date/made");
}

TEST_CASE("a line that begins with a verb of coming into force tells of the document") {
    CHECK(in_force_of("Träder i kraft den 1 januari 2023") == "2023-01-01.. <1 januari 2023>");
    CHECK(in_force_of("Takes effect on 1 March 2021") == "2021-03-01.. <1 March 2021>");
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
        {"2. With effect from 4 May 2015 the Lease is varied as follows.",
         "2015-05-04.. <4 May 2015>"},
        {"Duration. From Monday 4 May 2015 through 3 May 2017.",
         "2015-05-04..2017-05-03 <4 May 2015 through 3 May 2017>"},
        {"Sopimusta sovelletaan maaliskuun 2021 alusta vuoden 2022 loppuun.",
         "2021-03.. <maaliskuun 2021>; ..2022 <vuoden 2022>"},
        // Of a part, of another act, of a renewal, of a notice, of another matter: nothing.
        {"Tämän lain 54 § tulee voimaan 1 päivänä tammikuuta 2007.", ""},
        {"Sen 2 momentti tulee kuitenkin voimaan vasta 1 päivänä elokuuta 2005.", ""},
        {"Eläkelain muuttamisesta annettu laki tulee voimaan 1 päivänä tammikuuta 2017.", ""},
        {"Any Clauses entered into pursuant to the Addendum effective 31 August 2020 shall end.",
         ""},
        {"The term of this Agreement shall renew for successive one (1) year periods.", ""},
        {"Avtalet gäller därefter ett år i sänder.", ""},
        {"Osapuoli voi irtisanoa tämän voimassa olevan sopimuksen 12 kuukautta ennen.", ""},
        {"Selvitys valmistuu 31.12.2021 mennessä.", ""},
        {"Tämä sopimus ei tule voimaan 1.5.2021.", ""},
        {"Avtalet träder inte i kraft den 1 maj 2021.", ""},
    };
    for (const Row& row : rows) {
        INFO(row.sentence);
        CHECK(in_force_of(row.sentence) == row.stretches);
    }
}

TEST_CASE("what is in force from its signing is so from the day of the last signature") {
    const auto from = [](std::string_view sentence) {
        const Document read = document("# Sopimus\n\nOsapuolet sopivat seuraavaa:\n\n1. Kohde\n\n"
                                       "Tämä on kohta, jossa on tekstiä.\n\n2. Voimassaolo\n\n" +
                                       std::string(sentence) +
                                       "\n\nHelsingissä 3.7.2019\n\nMatti Meikäläinen\n\n"
                                       "Helsingissä 15.7.2019\n\nMaija Meikäläinen\n");
        std::string all;
        for (const StatedDate& date : read.dates)
            if (date.kind == DateKind::in_force)
                all += (date.range.first ? iso_date(*date.range.first) : "") + ".." +
                       (date.range.last ? iso_date(*date.range.last) : "") + " ";
        return all;
    };
    CHECK(from("Tämä sopimus tulee voimaan allekirjoituspäivänä.") == "2019-07-15.. ");
    CHECK(from("Sopimus tulee voimaan, kun molemmat osapuolet ovat sen allekirjoittaneet.") ==
          "2019-07-15.. ");
    CHECK(from("Sopimus tulee voimaan allekirjoituksin ja on voimassa kaksi vuotta.") ==
          "2019-07-15.. ..2021-07-15 ");
    CHECK(from("Avtalet träder i kraft när det har undertecknats av båda parter.") ==
          "2019-07-15.. ");
    CHECK(from("This Agreement takes effect upon signature by both parties.") == "2019-07-15.. ");
    CHECK(from("This Agreement shall become effective on the date of the last signature and remain "
               "valid for five years.") == "2019-07-15.. ..2024-07-15 ");
    CHECK(from("No amendment of this Agreement shall be effective unless it is signed by both.")
              .empty());
    CHECK(from("Sopimuksen muutokset tulevat voimaan, kun osapuolet ovat ne allekirjoittaneet.")
              .empty());
}

TEST_CASE("what tells of the document's own day, and what of another") {
    struct Row {
        std::string_view line, dates;
    };

    const Row rows[] = {
        {"Hyväksytty yhdistyksen kokouksessa 12.3.2004", "issued 2004-03-12"},
        {"Fastställda av årsmötet den 14 mars 2009, reviderade den 21 mars 2015",
         "issued 2009-03-14, updated 2015-03-21"},
        {"Adopted by the General Meeting on 3 May 2011; last amended 4 May 2019",
         "issued 2011-05-03, updated 2019-05-04"},
        {"Julkaistu 12.3.2021, päivitetty 14.4.2021", "issued 2021-03-12, updated 2021-04-14"},
        {"Publicerad: 2021-04-16", "issued 2021-04-16"},
        {"Published June 2019", "issued 2019-06"},
        {"Tid: onsdagen den 12 maj 2021 kl. 13.00–15.00", "dated 2021-05-12"},
        {"Meeting held at the Town Hall on Tuesday 14 May 2019 at 10.00", "dated 2019-05-14"},
        {"Åbo den 3/5 1978", "dated 1978-05-03"},
        {"Stadgarna antogs 3.3.1969. Ändrade vid årsmötena 5 april 1990 och 7 maj 2004.",
         "issued 1969-03-03, updated 1990-04-05, updated 2004-05-07"},
        {"Laatinut M. Meikäläinen, Esimerkki ry. Kokous 12.3.2021", "dated 2021-03-12"},
        {"Date 6.3.95", "dated 1995-03-06"},
        {"Kohta 6.3.95", ""},
        {"(kuuluu 11.3.2022 tehtyyn sopimukseen)", ""},
        {"Services begin on 1 August 2021.", ""},
        {"Viite: Esityksenne 28.5.2021", ""},
        {"Next meeting: Tuesday 16 July 2019", ""},
        {"Nästa möte hålls den 10 maj 2022", ""},
        {"Lähetetty tiedoksi 31.5.2021", ""},
        {"Leveransdag: 2 maj 2023", ""},
        {"Reply no later than 15 August 2014", ""},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        std::string all;
        for (const StatedDate& date :
             document("# Huomioita\n\n" + std::string(row.line) + "\n\nTässä on jotakin muuta.")
                 .dates)
            all += (all.empty() ? "" : ", ") + std::string(name_of(date.kind)) + " " +
                   iso_date(*date.range.first);
        CHECK(all == row.dates);
    }
}

TEST_CASE("a sheet of electronic signatures tells who signed when") {
    const Document read = document(R"(
        # Palvelusopimus
        Osapuolet sopivat seuraavaa:
        1. Kohde
        Työ alkaa 1.1.2025 ja siitä maksetaan.
        2. Muuta
        Sopimus on allekirjoitettu sähköisesti.
        Allekirjoitustiedot
        KALLE NUORIKKALA Kymijoen hyvinvointialue 18.11.2024 09:12:44 UTC+2
        Lähetetty allekirjoitettavaksi 17.11.2024 09:12:44
        SIRKKU HELASVUO Ruokavakka Oy 20.11.2024 15:57:03 UTC+2
    )");
    std::string days;
    for (const StatedDate& date : read.dates)
        if (date.kind == DateKind::signing) days += iso_date(*date.range.first) + " ";
    CHECK(days == "2024-11-18 2024-11-20 ");
}

TEST_CASE("a label for its day below a text tells when it was made") {
    const auto made_on = [](std::string_view drawing) {
        std::string all;
        for (const StatedDate& date : document(drawing).dates)
            all += iso_date(*date.range.first) + " ";
        return all;
    };
    CHECK(made_on(R"(
        # Harbour notes
        The harbour was open all summer and boats came from far.
        Seen and agreed: T. Reed

        Date: 11.4.24
    )") == "2024-04-11 ");
    CHECK(made_on(R"(
        # Harbour notes
        The harbour was open all summer and boats came from far.
        Last boat: 11.4.24
    )")
              .empty());
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
    CHECK(period("# Annual Report for the year ended 31 March 2017") == "2016-04-01..2017-03-31");
    CHECK(period("# Report for the six months ended 30 June 2018") == "2018-01-01..2018-06-30");
    CHECK(period("# Annual Report 2016/17") == "2016..2017");
    CHECK(period("# Report\n\nReporting period: 1 January – 30 June 2019") ==
          "2019-01-01..2019-06-30");
    CHECK(period("# Beslut\n\nBidraget avser arbeten under tiden 1 maj 2013–31 oktober 2014.") ==
          "2013-05-01..2014-10-31");
    CHECK(period("# Report\n\nThe project ran from 1 May 2013 to 31 October 2014.").empty());
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
