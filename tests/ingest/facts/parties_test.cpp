#include "ingest/layout/layout.h"
#include "ingest/make_document.h"
#include "ingest/readers/text.h"
#include "tests/catch.h"
#include "tests/ingest/readers/read_blocks.h"

#include <chrono>
#include <string>

namespace clausula {

namespace {

Document document(std::string_view text) {
    KeptOutput read = read_with(text_reader, text);
    return make_document({.format = "text", .pages = std::move(read.pages)});
}

/// "NAME (TERM), side; NAME"
std::string parties_of(std::string_view text) {
    std::string all;
    for (const Fact& fact : document(text).facts) {
        if (fact.kind != FactKind::party) continue;
        all += (all.empty() ? "" : "; ") + std::string(fact.value("name"));
        if (const auto term = fact.value("defined_as"); !term.empty())
            all += " (" + std::string(term) + ")";
        if (const auto side = fact.value("side"); !side.empty()) all += ", " + std::string(side);
    }
    return all;
}

/// "NAME: PERSON, title, PERSON 2020-03-12; NAME"
std::string signatories_of(std::string_view text) {
    std::string all;
    for (const Fact& fact : document(text).facts) {
        if (fact.kind != FactKind::signatory) continue;
        all += (all.empty() ? "" : "; ") + std::string(fact.value("name"));
        std::string persons;
        for (const FactField& field : fact.fields)
            if (field.name == "person" || field.name == "title")
                persons += (persons.empty() ? ": " : ", ") + field.value;
        all += persons;
        if (const auto day = fact.value("signed_on"); !day.empty()) all += " " + std::string(day);
    }
    return all;
}

struct Row {
    std::string text, found;
};

/// An agreement that opens so.
std::string opened(const std::string& opening) {
    return opening + "\n\n1. Ensimmäinen\nTämä on ensimmäinen kohta, jossa on tekstiä ja joka "
                     "päättyy pisteeseen.\n\n2. Toinen\nTämä on toinen kohta, jossa on tekstiä ja "
                     "joka päättyy pisteeseen.\n";
}

/// An agreement that is signed so.
std::string signed_so(const std::string& block) {
    return opened("YHTEISTYÖSOPIMUS") + "\n" + block;
}

} // namespace

TEST_CASE("parties are those between whom an agreement is made") {
    const auto row = GENERATE(values<Row>({
        {"SUPPLY AGREEMENT\n\nThis Agreement is made on 3 May 2019 by and between Harlow Tin, "
         "Inc., a "
         "Delaware corporation with offices in Reno (\"Harlow\"), and Ostrava Blech GmbH, a German "
         "company (hereinafter referred to as the \"Supplier\").",
         "Harlow Tin, Inc. (Harlow); Ostrava Blech GmbH (Supplier)"},
        {"AVTAL\n\nmellan\n\nNora Vatten AB, org.nr 556000-1111, Nora (nedan \"Bolaget\"), och\n\n"
         "Nora kommun, nedan kallad Kommunen.",
         "Nora Vatten AB (Bolaget); Nora kommun (Kommunen)"},
        {"VUOKRASOPIMUS\n\n1. Osapuolet\n\nVuokranantaja: Asunto Oy Kallion Helmi (jäljempänä "
         "Yhtiö)\nVuokralainen: Sari Mäki-Petäjä\n\n2. Kohde\n\nHuoneisto A 4.",
         "Asunto Oy Kallion Helmi (Yhtiö); Sari Mäki-Petäjä (Vuokralainen)"},
        {"SOPIMUS\n\nSopijapuolet\n\n   Pielaveden kunta\n   Savon koulutuskuntayhtymä\n   Hilma "
         "ja "
         "Oskari Tuomen säätiö sr\n\n1. Lähtökohdat\nTeksti.",
         "Pielaveden kunta; Savon koulutuskuntayhtymä; Hilma ja Oskari Tuomen säätiö sr"},
        {"SOPIMUS\n\nKuntien ja hyvinvointialueiden työnantajaliitto KHL sekä Julkisen alan "
         "ammattilaiset JAA ry (jäljempänä JAA) ovat sopineet seuraavaa:",
         "Kuntien ja hyvinvointialueiden työnantajaliitto KHL, employer; Julkisen alan "
         "ammattilaiset JAA ry (JAA), employee"},
        {"AGREEMENT\n\nPARTIES\n\n(1) STONE & REED LIMITED, a company incorporated in England (the "
         "\"Customer\"); and\n\n(2) MARY O'NEILL of 4 Quay Street, Cork (the \"Consultant\").\n\n"
         "BACKGROUND\n\n(A) The Customer owns mills.",
         "STONE & REED LIMITED (Customer); MARY O'NEILL (Consultant)"},
    }));
    CHECK(parties_of(opened(row.text)) == row.found);
}

TEST_CASE("parties stand below what they are called") {
    const auto row = GENERATE(values<Row>({
        {"LAINASOPIMUS\n\nLainanantaja\nNimi: Säästöpankki Aurajoki Oy\nY-tunnus: 0144222-1\n\n"
         "Takaajat\nLeena Marjatta Kuusela\nJorma Kuusela",
         "Säästöpankki Aurajoki Oy (Lainanantaja); Leena Marjatta Kuusela (Takaajat); Jorma "
         "Kuusela (Takaajat)"},
        {"SAMARBETSAVTAL\n\nUppdragsgivare                        Uppdragstagare\nTierps kommun    "
         "                     Byggkonsult Norr AB\nBox 12, 815 21 Tierp                  "
         "Storgatan "
         "4, Gävle",
         "Tierps kommun (Uppdragsgivare); Byggkonsult Norr AB (Uppdragstagare)"},
        {"HYRESKONTRAKT\n\nHyresvärd\nNamn\nBrogårds Fastigheter HB\n\nHyresgäster (solidariskt "
         "ansvariga)\nNamn             Namn\nMoa Lind         Ali Demir",
         "Brogårds Fastigheter HB (Hyresvärd); Moa Lind (Hyresgäster); Ali Demir (Hyresgäster)"},
        {"FÖRHANDLINGSPROTOKOLL\n\nNärvarande för arbetsgivaren: Region Nordmark\ngenom Eva "
         "Holm\n\nNärvarande för arbetstagarna: Vårdförbundet avdelning Nordmark\ngenom Lisa "
         "Ek\n\nKommunal avdelning 17\ngenom Bo Ström\n\n§ 1 Parterna enades om följande.",
         "Region Nordmark, employer; Vårdförbundet avdelning Nordmark, employee; Kommunal "
         "avdelning 17, employee"},
    }));
    CHECK(parties_of(opened(row.text)) == row.found);
}

TEST_CASE("a table whose head has a column of names tells the parties") {
    const auto row = GENERATE(values<Row>({
        {"CONSORTIUM AGREEMENT\n\nParties\n\nLegal name                     Country     Short "
         "name\nUniversidad de Alcor           Spain       UALC\nNordhavn Research Institute    "
         "Denmark     NRI\nHelios Energie GmbH            Germany     HELIOS",
         "Universidad de Alcor (UALC); Nordhavn Research Institute (NRI); Helios Energie GmbH "
         "(HELIOS)"},
        {"AKTIEÄGARAVTAL\n\nAktieägare                  Antal aktier     Kallas\nMaria Elisabet "
         "Sund         300              Grundaren\nTillväxtfonden Kraft KB     200              "
         "Investeraren",
         "Maria Elisabet Sund (Grundaren); Tillväxtfonden Kraft KB (Investeraren)"},
    }));
    CHECK(parties_of(opened(row.text)) == row.found);
}

TEST_CASE("parties are listed in a definition, by sides or in lines of their own") {
    const auto row = GENERATE(values<Row>({
        {"GRANT AGREEMENT\n\n\"Parties\" means:\n(1) The Trustees of the Glen Hall (\"the "
         "Trustees\"); and\n(2) Invershiel Community Company Limited (\"ICC\").\n\n\"Data\" means "
         "all that Orr & Sons Ltd keeps.",
         "The Trustees of the Glen Hall (the Trustees); Invershiel Community Company Limited "
         "(ICC)"},
        {"JULISTUS\n\nJulistuksen antavat työnantajapuolelta Satamien työnantajat ry ja "
         "työntekijäpuolelta Ahtaajien liitto ry sekä Nosturinkuljettajat ry.",
         "Satamien työnantajat ry, employer; Ahtaajien liitto ry, employee; Nosturinkuljettajat "
         "ry, employee"},
        {"MEMORANDUM OF AGREEMENT\n\nElk River School District (the \"District\")\n-and-\nElk "
         "River "
         "Teachers' Association, Local 418 (the \"Association\")",
         "Elk River School District (District); Elk River Teachers' Association, Local 418 "
         "(Association)"},
        {"AMENDMENT\n\nNorthern Rail Freight Ltd (\"NRF\"), Port of Selby Authority (the \"Port\") "
         "and, as guarantor, Ms Joan Whitby agree as follows:",
         "Northern Rail Freight Ltd (NRF); Port of Selby Authority (Port); Joan Whitby "
         "(guarantor)"},
        {"ARRENDEKONTRAKT\n\nMellan Ekeby Gods AB, nedan kallat jordägaren, och lantbrukaren Olle "
         "Berg med hustru Rut Berg, nedan kallade arrendatorerna, har träffats följande avtal.",
         "Ekeby Gods AB (jordägaren); Olle Berg (arrendatorerna); Rut Berg (arrendatorerna)"},
        {"SOPIMUS\n\nOsapuoli: Viksten kaupunki (sivistystoimi)\nOsapuoli: Taidekoulu Lumo "
         "ry\n\nViksten kaupungista käytetään jäljempänä nimeä Isäntä.",
         "Viksten kaupunki (Isäntä); Taidekoulu Lumo ry"},
        {"AVTAL\n\nParter: Sunds kommun och Stiftelsen Karin och Olle Brants minnesfond",
         "Sunds kommun; Stiftelsen Karin och Olle Brants minnesfond"},
    }));
    CHECK(parties_of(opened(row.text)) == row.found);
}

TEST_CASE("a letter that its reader signs has two parties, another none") {
    const std::string letter =
        "Kuntalan kaupunki\nTekninen toimi\n\nRakennusliike Mäki Oy\nTeollisuustie 5\n\nHyvä Satu "
        "Mäki\n\nVahvistamme tällä kirjeellä sopimuksen hallin purkamisesta. Työ on tehtävä "
        "syyskuun loppuun mennessä.\n\n";
    CHECK(parties_of(letter + "Pyydämme palauttamaan toisen kappaleen allekirjoitettuna.\n\nAntti "
                              "Salo\ntekninen johtaja\n") ==
          "Kuntalan kaupunki; Rakennusliike Mäki Oy");
    CHECK(parties_of(letter + "Antti Salo\ntekninen johtaja\n").empty());
}

TEST_CASE("prose below a role's word names no party") {
    CHECK(parties_of("Rapport om projektet\n\nBeställare\nRapporten är beställd av Norrtälje "
                     "kommun.\n\nPartner\nProjektet har letts av Stiftelsen Norr.\n")
              .empty());
}

TEST_CASE("parties are those whom lines and tables name beside what they are called") {
    const auto row = GENERATE(values<Row>({
        {"VUOKRASOPIMUS\n\nVuokranantaja | Oy Telakkaranta Ab, Hanko\nVuokralainen  | kauppias "
         "Aino "
         "Helmi Salo\n\nVuokra-aika   | 1.3.1998 alkaen",
         "Oy Telakkaranta Ab (Vuokranantaja); Aino Helmi Salo (Vuokralainen)"},
        {"LÅNEAVTAL\n\nLångivare ........ Viksta kommun\nLåntagare ........ Viksta Bostäder "
         "AB\nRänta ............ 4 %",
         "Viksta kommun (Långivare); Viksta Bostäder AB (Låntagare)"},
        {"AVTAL\n\nParter\n\nBeställare          Viksta kommun, tekniska nämnden\nEntreprenör      "
         "   Holms Gräv HB, företrätt av Karl Holm\n\nAvtalet gäller diken.",
         "Viksta kommun (Beställare); Holms Gräv HB (Entreprenör)"},
        {"AGREEMENT\n\nCustomer:       Pell Mills Ltd, Leeds\nContact:        Jane Orr\nProvider:  "
         "   "
         "  Tidemark Data Inc.\nSubcontractor:  Orr & Sons Ltd\n\nThe Provider hosts the data.",
         "Pell Mills Ltd (Customer); Tidemark Data Inc. (Provider)"},
        {"DEED\n\nbetween\n\nPELL MILLS LTD                              (Landlord)\n"
         "MARY MAY ORR                                (Tenant)\n\n1. The Tenant pays rent.",
         "PELL MILLS LTD (Landlord); MARY MAY ORR (Tenant)"},
    }));
    CHECK(parties_of(opened(row.text)) == row.found);
}

TEST_CASE("parties are listed below headings, numbered or not, with their branches") {
    const auto row = GENERATE(values<Row>({
        {"SOPIMUS\n\nNeuvotteluosapuolet ja yhteyshenkilöt\n\n1) Hallin kunta, työnantaja\n2) "
         "Tehyläiset ry:n Hallin osasto 12\n\n1. Tausta\nTeksti.",
         "Hallin kunta, employer; Tehyläiset ry:n Hallin osasto 12"},
        {"AVTAL\n\nParter      Viksta kommun å ena sidan, som arbetsgivare, samt\n            "
         "Vårdarnas förbund, Kockarnas förbund och Vikstas union\n            å andra sidan, som "
         "arbetstagarparter\n\n§ 1 Avtalet gäller kök.",
         "Viksta kommun, employer; Vårdarnas förbund, employee; Kockarnas förbund, employee; "
         "Vikstas "
         "union, employee"},
        {"PARTIES\n\n(1) PELL MILLS LTD (the \"Seller\");\n\n(2) MR JOHN and MRS ANN ORR of 2 Quay "
         "Row, York (together the \"Buyers\").\n\nBACKGROUND\n\nThe Seller owns mills.",
         "PELL MILLS LTD (Seller); MR JOHN and MRS ANN ORR (Buyers)"},
    }));
    CHECK(parties_of(opened(row.text)) == row.found);
}

TEST_CASE("who is named in a description, or told of, is no party") {
    CHECK(parties_of(opened(
              "AGREEMENT\n\nThis Agreement is between Alto Foods LLC, a subsidiary of "
              "Grand Foods Corp., and Basso plc (the Buyer). It replaces the agreement between "
              "Old Mills Ltd and Basso plc.")) == "Alto Foods LLC; Basso plc (Buyer)");
    CHECK(parties_of(
              "VUOSIKERTOMUS 2014\n\nKunnan ja Kylät ry:n välillä tehtiin sopimus. Myös Maa Oy "
              "ja Meri Oy ovat sopineet yhteistyöstä, josta kerrotaan alempana.\n") == "");
}

TEST_CASE("a signature block is read by columns, by rows, and with names over lines") {
    const auto row = GENERATE(values<Row>({
        // Two columns, names over two lines, days beside each other.
        {"Oulussa 3.7.2019                         Kemissä 15.7.2019\n\n"
         "Pohjolan kalatalouden                    Meri- ja jokiväen\n"
         "keskusliitto ry                          unioni ry\n\n\n"
         "____________________                     ____________________\n"
         "Aino Kaarela                             Eero Niva\n"
         "toimitusjohtaja                          puheenjohtaja\n",
         "Pohjolan kalatalouden keskusliitto ry: Aino Kaarela, toimitusjohtaja 2019-07-03; Meri- "
         "ja "
         "jokiväen unioni ry: Eero Niva, puheenjohtaja 2019-07-15"},
        // Each signs below place and day of its own.
        {"Vasa den 20 januari 2022\n\nVASA KOMMUN\n\n\nMaj Öst               Kaj Ny\n"
         "kommundirektör        personalchef\n\nÅbo den 24 januari 2022\n\nBÅTFOLK RF\n\n\nTove "
         "Sand\nordförande\n",
         "VASA KOMMUN: Maj Öst, kommundirektör, Kaj Ny, personalchef 2022-01-20; BÅTFOLK RF: Tove "
         "Sand, ordförande 2022-01-24"},
        {"SIGNED by OLIVER PRENTICE                    ......................\n"
         "for and on behalf of HALLOW PLC              Director\n",
         "HALLOW PLC: OLIVER PRENTICE"},
        {"HARLOW TIN, INC.                            OSTRAVA BLECH GMBH\n\n"
         "By: /s/ Teresa Holm                         By: /s/ Beau Rut\n"
         "Name: Teresa Holm                           Name: Beau Rut\n"
         "Title: Managing Member                      Title: President\n"
         "Date: Feb. 11, 2021                         Date: February 16, 2021\n",
         "HARLOW TIN, INC.: Teresa Holm, Managing Member 2021-02-11; OSTRAVA BLECH GMBH: Beau Rut, "
         "President 2021-02-16"},
        // A day that nobody filled in is none.
        {"Lahti __ / __ 2021                         Turku __ / __ 2021\n\nKala Oy                 "
         "   "
         "                Meri Oy\n\n______________                             ______________\n"
         "Nimenselvennys:                            Nimenselvennys:\n",
         "Kala Oy; Meri Oy"},
    }));
    CHECK(signatories_of(signed_so(row.text)) == row.found);
}

TEST_CASE("nobody signs where a short agreement opens, or in what it says") {
    CHECK(
        signatories_of("Sopimus\n\nKukka Oy ja Mäki Oy sopivat:\n\n1. Kukka Oy sitoutuu maksamaan "
                       "vuokran.\n\n2. Mäki Oy sitoutuu lämmittämään talon.\n")
            .empty());
    CHECK(parties_of("SOPIMUS\n\nKT Kuntatyönantajat ja allekirjoittaneet järjestöt sopivat:\n\n"
                     "Kunnallinen työmarkkinalaitos       Julkisalan koulutettujen\n"
                     "                                    neuvottelujärjestö JUKO ry\n")
              .find("employee (") == std::string::npos);
}

TEST_CASE("a line of a signature block may hold several columns and pieces") {
    const auto row = GENERATE(values<Row>({
        {"Signed for PELL MILLS LTD      /s/ Jane Orr   Director     4 May 2016\n"
         "Signed for TIDEMARK DATA INC   /s/ Bo Hale    President    6 May 2016\n",
         "PELL MILLS LTD: Jane Orr, Director 2016-05-04; TIDEMARK DATA INC: Bo Hale, President "
         "2016-05-06"},
        {"For Pell Mills:                         For Tidemark:\n\n"
         "signed  Jane Orr                        signed  Bo Hale\n"
         "Date    4 May 2016                      Date    6 May 2016\n",
         "Pell Mills: Jane Orr 2016-05-04; Tidemark: Bo Hale 2016-05-06"},
        // Who signs above whom he signs for.
        {".......................                 .......................\n"
         "Jane Orr                                Bo Hale\n"
         "director                                president\n"
         "Pell Mills Ltd                          Tidemark Data Inc.\n",
         "Pell Mills Ltd: Jane Orr, director; Tidemark Data Inc.: Bo Hale, president"},
        {"JANE ANN ORR    Pell Mills Ltd        BankID     2016-05-04 09:58:01\n"
         "BO HALE         Tidemark Data Inc.    BankID     2016-05-06 10:02:44\n",
         "Pell Mills Ltd: JANE ANN ORR 2016-05-04; Tidemark Data Inc.: BO HALE 2016-05-06"},
        {"PELL MILLS LTD\n\nJane Orr\ndirector\n\nIn the presence of:\n\nAnn Witt, nurse\n\n"
         "TIDEMARK DATA INC.\n\nBo Hale\npresident\n",
         "PELL MILLS LTD: Jane Orr, director; TIDEMARK DATA INC.: Bo Hale, president"},
    }));
    CHECK(signatories_of(opened("AGREEMENT\n\nbetween Pell Mills Ltd and Tidemark Data Inc.") +
                         "\n" + row.text) == row.found);
}

TEST_CASE("a sheet of electronic signatures says who signed when") {
    const std::string body = opened("SALASSAPITOSOPIMUS\n\nOsapuolet: Kaapeli Oyj ja Pajuluoma & "
                                    "Kumpp. Ky");
    const auto row = GENERATE(values<Row>({
        {"Allekirjoittaja                   Organisaatio                     Aika\n\n"
         "Vesa Kurkela                      Kaapeli Oyj                      30.11.2022 11:20\n"
         "                                  tuotantojohtaja\n\n"
         "Anne Pajuluoma                    Pajuluoma & Kumpp. Ky            02.12.2022 08:03\n",
         "Kaapeli Oyj: Vesa Kurkela, tuotantojohtaja 2022-11-30; Pajuluoma & Kumpp. Ky: Anne "
         "Pajuluoma 2022-12-02"},
        {"Kaapeli Oyj\n\nAllekirjoittanut: Vesa Kurkela\nPäiväys: 30.11.2022 klo 11:20\n",
         "Kaapeli Oyj: Vesa Kurkela 2022-11-30"},
        {"KAAPELI OYJ\n\nDocuSigned by:\nVesa Kurkela\n4E9A0C11D20F4B2\nDate: 30 November 2022\n",
         "KAAPELI OYJ: Vesa Kurkela 2022-11-30"},
    }));
    CHECK(signatories_of(body + "\n\n" + row.text) == row.found);
}

TEST_CASE("who signs without having been named above is a party") {
    CHECK(parties_of(R"(SOPIMUS

KT Kuntatyönantajat ja allekirjoittaneet pääsopijajärjestöt sopivat seuraavaa:

1. Ensimmäinen kohta sanoo jotakin, ja se päättyy pisteeseen niin kuin lauseet päättyvät.

2. Toinen kohta sanoo jotakin, ja se päättyy pisteeseen niin kuin lauseet päättyvät.

Kunnallinen työmarkkinalaitos

Julkisalan koulutettujen
neuvottelujärjestö JUKO ry
)") == "KT Kuntatyönantajat, employer; Kunnallinen työmarkkinalaitos, employer; Julkisalan "
       "koulutettujen neuvottelujärjestö JUKO ry, employee");
}

TEST_CASE("a letter is signed by its sender, and who gets copies signs nothing") {
    CHECK(signatories_of("Merialueen kaupunki                         5.5.2020\nSivistystoimi\n\n"
                         "ASIA\n\nKaupunki on päättänyt asiasta, josta tässä kerrotaan tarkemmin "
                         "kuin edellisessä.\n\nKunnioittavasti\n\nSini Wall\nsivistysjohtaja\n\n"
                         "Jakelu: Kala Oy\n        Meri Oy\n") ==
          "Merialueen kaupunki: Sini Wall, sivistysjohtaja 2020-05-05");
}

TEST_CASE("a long text of openings and names takes no longer than its length") {
    const auto seconds = [](const std::string& unit, std::size_t bytes) {
        std::string text = "AGREEMENT\n\n";
        while (text.size() < bytes) text += unit;
        const auto begin = std::chrono::steady_clock::now();
        document(text);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    for (const std::string unit :
         {"between A Inc. and B Inc. and ", "Aaa and Bbb and Ccc and ", "((((", "Acme Oy\n\n"}) {
        INFO(unit);
        CHECK(seconds(unit, 400'000) < 12 * seconds(unit, 100'000) + 1);
    }
}

} // namespace clausula
