#include "ingest/make_document.h"
#include "ingest/readers/text.h"
#include "tests/catch.h"
#include "tests/ingest/readers/read_blocks.h"

#include <string>

namespace clausula {

namespace {

/// "NAME: PERSON, PERSON 2020-03-12; NAME"
std::string signatories_of(std::string_view text) {
    KeptOutput read = read_with(text_reader, text);
    std::string all;
    for (const Fact& fact :
         make_document({.format = "text", .pages = std::move(read.pages)}).facts) {
        if (fact.kind != FactKind::signatory) continue;
        all += (all.empty() ? "" : "; ") + std::string(fact.value("name"));
        std::string persons;
        for (const FactField& field : fact.fields)
            if (field.name == "person") persons += (persons.empty() ? ": " : ", ") + field.value;
        all += persons;
        if (const auto day = fact.value("signed_on"); !day.empty()) all += " " + std::string(day);
    }
    return all;
}

const std::string clauses =
    "1. First\nThe tenant keeps the yard clean, and pays what is due in time.\n\n"
    "2. Second\nThe landlord keeps the roof tight, and lets nobody in without need.\n\n";

struct Row {
    std::string text, found;
};

} // namespace

TEST_CASE("who signs is read with initials, by proxy, and two in a line") {
    const auto row = GENERATE(values<Row>({
        {"Pell Mills Ltd                          Tidemark Data Inc.\n\n"
         "A. W. Orr                               T. St.J. Hale III\n"
         "director                                president\n",
         "Pell Mills Ltd: A. W. Orr; Tidemark Data Inc.: T. St.J. Hale III"},
        {"Pell Mills Ltd\nby Jane Orr and Bo Hale, directors\n\n"
         "Tidemark Data Inc.\npp Ann Witt\n",
         "Pell Mills Ltd: Jane Orr, Bo Hale; Tidemark Data Inc.: Ann Witt"},
        {"Pell Mills Ltd\n\nvaltakirjalla Aino Kaarela\n\nTidemark Data Inc.\n\n"
         "genom Tove Sand\n",
         "Pell Mills Ltd: Aino Kaarela; Tidemark Data Inc.: Tove Sand"},
        {"Pell Mills Ltd\n\nSigned: J. Orr\nName: Jane Orr\nDate: 8/25/21\n\n"
         "Tidemark Data Inc.\n\nSigned: B. Hale\nName: Bo Hale\nDate: 8/26/21\n",
         "Pell Mills Ltd: Jane Orr 2021-08-25; Tidemark Data Inc.: Bo Hale 2021-08-26"},
    }));
    CHECK(signatories_of("AGREEMENT\n\nbetween Pell Mills Ltd and Tidemark Data Inc.\n\n" +
                         clauses + row.text) == row.found);
}

TEST_CASE("a row of a table says who signs, by whom and when") {
    const auto row = GENERATE(values<Row>({
        {"Part                        Namn                 Datum\n"
         "Vasa kommun                 Maj Öst, direktör    2022-01-20\n"
         "Båtfolk Nord                Tove Sand            2022-01-24\n",
         "Vasa kommun: Maj Öst 2022-01-20; Båtfolk Nord: Tove Sand 2022-01-24"},
        // A name over two lines, and a place that is still empty.
        {"Organisation               Name               Position     Date\n"
         "Moss and Heather           Jane Orr           Director     4 May 2016\n"
         "Land Trust\n"
         "Vale Parish Council        Bo Hale            Clerk        6 May 2016\n"
         "The Bog Library            Ann Witt           Chair        ..........\n",
         "Moss and Heather Land Trust: Jane Orr 2016-05-04; Vale Parish Council: Bo Hale "
         "2016-05-06; The Bog Library: Ann Witt"},
    }));
    CHECK(signatories_of("AGREEMENT\n\n" + clauses + "Signatures\n\n" + row.text) == row.found);
}

TEST_CASE("persons sign for themselves beside organisations, and witnesses sign nothing") {
    const auto row = GENERATE(values<Row>({
        {"Norrby 2022-09-28                         Norrby 2022-09-30\n\n"
         ".....................................     .....................................\n"
         "Pell Mills Ltd                            Tove Sand\ngenom Maj Öst\n\n"
         "Vittnen:  Kaj Ny               Eva Lund\n",
         "Pell Mills Ltd: Maj Öst 2022-09-28; Tove Sand: Tove Sand 2022-09-30"},
        {"Pell Mills Ltd            Tidemark Data Inc.            Jane Orr\n\n"
         "Bo Hale                   Ann Witt\ndirector                  president\n",
         "Pell Mills Ltd: Bo Hale; Tidemark Data Inc.: Ann Witt; Jane Orr: Jane Orr"},
        {"Pell Mills Ltd\n\n/s/ Bo Hale\npresident\n\n/s/ Jane Orr\nJane Orr, individually\n",
         "Pell Mills Ltd: Bo Hale; Jane Orr: Jane Orr"},
    }));
    CHECK(signatories_of("AGREEMENT\n\n" + clauses + row.text) == row.found);
}

TEST_CASE("the heading of the last clause signs nothing") {
    CHECK(signatories_of("LEASE\n\nBETWEEN:\n\n(1) PELL MILLS PLC (\"the Landlord\"); and\n\n"
                         "(2) TIDEMARK DATA LIMITED (\"the Tenant\").\n\n" +
                         clauses +
                         "3. GOVERNING LAW\n\nThis Lease shall be governed by English law.\n\n"
                         "EXECUTED as a deed by PELL MILLS PLC acting by\n\n"
                         "................................\nJames Cole\nDirector\n\n"
                         "................................\nAnne Reid\nCompany Secretary\n\n"
                         "EXECUTED as a deed by TIDEMARK DATA LIMITED acting by a director in the "
                         "presence of:\n\n................................\nDirector\n\n"
                         "Witness: Tom Hill\nAddress: 4 Mill Lane, Bath\n") ==
          "PELL MILLS PLC: James Cole, Anne Reid; TIDEMARK DATA LIMITED");
}

TEST_CASE("a draft is signed on no day") {
    const std::string text =
        "SUPPLY AGREEMENT\n\nThis agreement is made on 14 June 2023 between Pell "
        "Mills Ltd and Tidemark Data Ltd.\n\n" +
        clauses +
        "Pell Mills Ltd\n\nBy: ____________\nName: Bo Hale\n\n"
        "Tidemark Data Ltd\n\nBy: ____________\nName:\n";
    CHECK(signatories_of(text) ==
          "Pell Mills Ltd: Bo Hale 2023-06-14; Tidemark Data Ltd 2023-06-14");
    CHECK(signatories_of("DRAFT - NOT FOR SIGNATURE\n\n" + text) ==
          "Pell Mills Ltd: Bo Hale; Tidemark Data Ltd");
}

TEST_CASE("names that are other words too are names") {
    const auto row = GENERATE(values<Row>({
        {"Båtfolk Nord AB                  Vasa kommun\n\n"
         "Per Holm                         Lisa Ek\ndirektör                         ordförande\n",
         "Båtfolk Nord AB: Per Holm; Vasa kommun: Lisa Ek"},
        {"Skogen ek. för.\n\nMaj Ek\n\nVasa kommun\n\nPer-Erik Öst\n",
         "Skogen ek. för: Maj Ek; Vasa kommun: Per-Erik Öst"},
        {"Pell Mills Ltd\n\nPer: Jane Orr\n\nTidemark Data Inc.\n\nPer Bo Hale\n",
         "Pell Mills Ltd: Jane Orr; Tidemark Data Inc.: Bo Hale"},
    }));
    CHECK(signatories_of("AVTAL\n\n" + clauses + row.text) == row.found);
}

TEST_CASE("names side by side below whom they sign for are apart") {
    CHECK(signatories_of("AVTAL\n\n" + clauses +
                         "Båtfolk Nord rf\n\nUlf Sjö           Tove Sand\n\n"
                         "Vasa kommun\n\nKaj Öst           Maj Lund\n") ==
          "Båtfolk Nord rf: Ulf Sjö, Tove Sand; Vasa kommun: Kaj Öst, Maj Lund");
}

TEST_CASE("words above columns and across them belong to those who stand below") {
    const auto row = GENERATE(values<Row>({
        {"Pell Mills Ltd\n\n__________________________________________\n"
         "Maj Öst                  Kaj Ny\ndirektör                 sekreterare\n",
         "Pell Mills Ltd: Maj Öst, Kaj Ny"},
        {"Maj Öst                Kaj Ny                 Tove Sand\n"
         "ordförande             sekreterare            direktör\n"
         "Västra skärgårdens båtfolk rf                 Tidemark Data Ab\n",
         "Västra skärgårdens båtfolk rf: Maj Öst, Kaj Ny; Tidemark Data Ab: Tove Sand"},
    }));
    CHECK(signatories_of("AVTAL\n\n" + clauses + row.text) == row.found);
}

TEST_CASE("who accepts a letter signs on a day of his own") {
    CHECK(signatories_of("VALE FUND\n\n4 May 2016\n\nDear Ms Hale\n\nWe are glad to offer you the "
                         "grant that you asked for in the spring of this year.\n\nYours "
                         "sincerely\n\nJane Orr\nDirector\n\nWe have read and agree to the "
                         "above.\n\nPell Mills Ltd\n\nBo Hale\nDate: 9 May 2016\n")
              .find("Pell Mills Ltd: Bo Hale 2016-05-09") != std::string::npos);
}

TEST_CASE("who accepts a letter with a title signs for whom it is addressed to") {
    CHECK(signatories_of("Vale Fund Ltd\n12 Harbour Road\n\n4 May 2016\n\nPell Mills Ltd\n1 High "
                         "Street\n\nDear Mr Hale\n\nWe agree that you may show it to your "
                         "auditors.\n\nPlease countersign and return a copy.\n\nYours "
                         "sincerely\n\nJane Orr\nDirector\n\nAgreed and accepted:\n\nBo "
                         "Hale\nDirector\nDate: 9 May 2016\n") ==
          "Vale Fund Ltd: Jane Orr 2016-05-04; Pell Mills Ltd: Bo Hale 2016-05-09");
}

TEST_CASE("who a letter names in its head does not sign it") {
    CHECK(signatories_of("IRTISANOMISILMOITUS\n\nKoivulan kaupunki\nHankintapalvelut\n15.9.2023\n\n"
                         "Siisti Piha Oy\nPihatie 1, 33100 Tampere\n\nKoivulan kaupunki irtisanoo "
                         "Siisti Piha Oy:n kanssa 15.4.2020 tehdyn sopimuksen.\n\n"
                         "Matti Mäkelä\nkaupunginjohtaja\n")
              .empty());
}

TEST_CASE("minutes that are only adjusted have no sender") {
    CHECK(signatories_of("NORRBY KOMMUN\n\n§ 7 Vägen\n\nNämnden antecknade ärendet till "
                         "kännedom och gick till nästa ärende på listan.\n\nJusterare\n\nKaj "
                         "Ny\n\nTove Sand\n")
              .empty());
}

} // namespace clausula
