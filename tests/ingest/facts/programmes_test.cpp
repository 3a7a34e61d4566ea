#include "index/text/tokens.h"
#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <string>

namespace clausula {

namespace {

Document document(std::string_view drawing, std::string_view language) {
    Document made;
    made.language = language;
    made.text = drawn(drawing);
    made.clauses = split_clauses(made.text, language);
    read_facts(made);
    return made;
}

/// "Virtaama from 2019 to 2021; Tuki on 2018"; the fields of each fact of a kind.
std::string facts_of(FactKind kind, std::string_view drawing, std::string_view language) {
    std::string all;
    for (const Fact& fact : document(drawing, language).facts) {
        if (fact.kind != kind) continue;
        all += all.empty() ? "" : "; ";
        for (const FactField& field : fact.fields)
            all += (&field == fact.fields.data() ? "" : " " + field.name + " ") + field.value;
    }
    return all;
}

struct Row {
    const char* language;
    const char* text;
    const char* facts;
};

} // namespace

TEST_CASE("a programme's period is read from the sentence that tells it") {
    const Row table[] = {
        {"fi", "Puro-hanketta toteutettiin vuosina 2011–2013.", "Puro from 2011 to 2013"},
        {"fi", "Metsän väki -hanke (1.2.2010–31.1.2012) saatiin päätökseen.",
         "Metsän väki from 2010-02-01 to 2012-01-31"},
        {"fi", "Kipinä on kuntien yhteinen kehittämisohjelma, joka alkoi 1.3.2020 ja päättyy 2024.",
         "Kipinä from 2020-03-01 to 2024"},
        {"fi", "Kipinä-ohjelma alkoi.\n\nToteutusaika: 1/2016–12/2017",
         "Kipinä from 2016-01 to 2017-12"},
        {"sv", "Projektet Varv startade hösten 2008 och avslutas i juni 2010.",
         "Varv from 2008 to 2010-06"},
        {"sv", "Pilotprojektet Ljus natt (2013–2015) gav resultat.", "Ljus natt from 2013 to 2015"},
        {"en", "The project Oars for All shall run from 1 March 2020 to 28 February 2022.",
         "Oars for All from 2020-03-01 to 2022-02-28"},
        {"en", "Warm Roofs North ran from April 2015 until March 2018.",
         "Warm Roofs North from 2015-04 to 2018-03"},
        {"en", "Draught Hunters, a volunteer scheme, ended in 2014.", "Draught Hunters to 2014"},
        {"en", "The Quay Lights project opened well.\n\nStart: 3 May 2016\n\nEnd: 2 May 2018",
         "Quay Lights from 2016-05-03; Quay Lights to 2018-05-02"},
        {"en", "The project Quay Lights ran in 2009/10.", "Quay Lights from 2009 to 2010"},
        {"fi",
         "Puro-hanke alkoi hyvin.\n\nToteutusaika: 1.3.2015–28.2.2017, jatkettu 31.8.2017 saakka",
         "Puro from 2015-03-01 to 2017-08-31"},
        {"fi", "Puro-hanketta toteutettiin 1.2.2011 ja 31.1.2013 välisenä aikana.",
         "Puro from 2011-02-01 to 2013-01-31"},
        {"sv", "Projektet Varv var nytt. Under de första åren pågick det till juni 2010.",
         "Varv to 2010-06"},
        {"sv", "Projektet Varv var nytt. Det avslutades den 17 maj 2012.", "Varv to 2012-05-17"},
        {"sv", "Projektet Varv genomfördes hösten 2011 – våren 2014.", "Varv from 2011 to 2014"},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::programme, text, language) == facts);
    }
}

TEST_CASE("dates that are no period of a programme are not read as one") {
    const Row table[] = {
        {"fi", "Puro-hankkeen raportti hyväksyttiin 3.2.2012.", ""},
        {"fi", "Liitot palkkaavat Puro-hankkeelle johtajan vuoden 2021 loppuun mennessä.", ""},
        {"sv", "Avtalet gäller 1.1.2018–31.12.2020.", ""},
        {"en", "The parties will apply for the Island Hearts programme before the end of 2016.",
         ""},
        {"en", "The Project Manager served from 2011 to 2013.", ""},
        {"en", "The project Oars for All went well. The phase ran from 2011 to 2012.", ""},
        {"en", "The Council is a body. Mary Hill (2015–2019) was its chair.", ""},
        {"fi", "Kunta perustettiin. Uusi Halli (2015–2019) rakennettiin.", ""},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::programme, text, language) == facts);
    }
}

TEST_CASE("a phase is its programme's, with its number") {
    CHECK(facts_of(FactKind::programme,
                   "Stegen är ett program.\n\nStegens andra fas pågår 1.1.2018–31.12.2020. Första "
                   "programfasen genomfördes 2015–2017.",
                   "sv") ==
          "Stegen phase 2 from 2018-01-01 to 2020-12-31; Stegen phase 1 from 2015 to 2017");
    CHECK(facts_of(FactKind::programme,
                   "Phase One (September 2016 to August 2018) had reached its target.",
                   "en") == "Phase One phase 1 from 2016-09 to 2018-08");
    CHECK(facts_of(FactKind::programme,
                   "Puro-hanke jatkuu. Hankkeen ensimmäinen vaihe toteutettiin vuosina 2015–2017.",
                   "fi") == "Puro phase 1 from 2015 to 2017");
}

TEST_CASE("a phase may have a name instead of a number") {
    CHECK(facts_of(FactKind::programme,
                   "The project Oars for All went well. The pilot phase ran from 2011 to 2012.",
                   "en") == "Oars for All phase pilot phase from 2011 to 2012");
    CHECK(facts_of(FactKind::programme,
                   "Puro-hanke jatkuu. Rakennusvaihe alkoi toukokuussa 2021 ja päättyi 2022.",
                   "fi") == "Puro phase Rakennusvaihe from 2021-05 to 2022");
    CHECK(facts_of(FactKind::programme,
                   "Projektet Varv fortsatte. Etapp II – Bron (mars 2016 – maj 2017) blev dyr.",
                   "sv") == "Varv phase 2 from 2016-03 to 2017-05");
}

TEST_CASE("names without a noun are read where programmes are told of") {
    const Row table[] = {
        {"fi", "Puro-hanke jatkuu. Ensin tuli Pieni virta (2011–2013).",
         "Pieni virta from 2011 to 2013"},
        {"sv", "Projekt: Läsning i Norr\n\nProjekttid: 1.2.2015–30.9.2017",
         "Läsning i Norr from 2015-02-01 to 2017-09-30"},
        {"sv", "Vi ordnade ett försök med praktik (Jobb hemma, hösten 2020), som inte lyckades.",
         ""},
        {"en", "1. Plain Door is a programme of ours. 2. Plain Door ran from 2015 to 2017.",
         "Plain Door from 2015 to 2017"},
        {"en", "The Doorstep pilot was hard. Doorstep ended in 2014.", "Doorstep to 2014"},
        {"fi", "Virta on ohjelma. Se kestää toukokuun loppuun 2020.", "Virta to 2020-05"},
        {"sv", "Projektet Varv hölls åren 1977–79.", "Varv from 1977 to 1979"},
        {"fi", "Hankkeita oli yksi, VIRTAUS eli jokien kokeilu. VIRTAUS alkoi toukokuussa 2015.",
         "VIRTAUS from 2015-05"},
        {"fi", "Hankkeet olivat Puro ja Pieni virta (alkoi 2018).", "Pieni virta from 2018"},
        {"sv", "I mars öppnade \"Kajen\", ett treårigt program. Kajen avslutades 2014.",
         "Kajen to 2014"},
        {"en", "Our programmes were many. 2001-2006: Anchors", "Anchors from 2001 to 2006"},
        {"en", "Only one was missed, as Calm Water (a national project, 2014-17) was busy.",
         "Calm Water from 2014 to 2017"},
        {"en", "One project was hard. The town of Selby began in 2015.", ""},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::programme, text, language) == facts);
    }
}

TEST_CASE("phases and parts of a project are read from the rows of a table or a list") {
    const Row table[] = {
        {"fi",
         "Puro-hanke jatkuu.\n\nVaiheet\n\nAloitus 1.2.2021–30.4.2021 tehty\n\n"
         "Kokeilu toukokuusta 2021 kesken",
         "Puro phase Aloitus from 2021-02-01 to 2021-04-30; Puro phase Kokeilu from 2021-05"},
        {"sv",
         "Projektet Varv startade 2020.\n\nFas Start Slut\n\nFörarbete 2020-01 2020-03 klar\n\n"
         "Bygge april 2020 maj 2021",
         "Varv from 2020; Varv phase Förarbete from 2020-01 to 2020-03; Varv phase Bygge from "
         "2020-04 to 2021-05"},
        {"en", "WP1 Mapping (Mar – Jul 2019), led by us\n\nWP2 Building (Aug 2019 – 2020)",
         "WP1 Mapping phase 1 from 2019-03 to 2019-07; WP2 Building phase 2 from 2019-08 to 2020"},
        {"sv", "Delprojekt\n\n2011–13 Stigen – skyltar\n\n2014–2015 Bron – bygge",
         "Stigen from 2011 to 2013; Bron from 2014 to 2015"},
        {"en", "Stages\n\nThe committee sat in March 2020.\n\nMary Hill 2019", ""},
        {"en", "Board\n\nMary Hill 2015–2019\n\nJohn Dale 2017–2020", ""},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::programme, text, language) == facts);
    }
}

TEST_CASE("lineage tells which programme followed which") {
    const Row table[] = {
        {"fi",
         "Kokonaisuus on nyt nimeltään Hyvä arki. Kokonaisuus on jatkoa ohjelmalle Askel 2020.",
         "Hyvä arki follows Askel 2020"},
        {"fi", "Purohanke päättyi. Puro-hanketta jatkaa vuoden 2015 alussa Joki.",
         "Joki from 2015 follows Puro"},
        {"sv", "Varvet 2.0 är ett program. Varvet 2.0 är en fortsättning på Varvet.",
         "Varvet 2.0 follows Varvet"},
        {"en", "The project Warm Roofs will be followed by Warm Lanes (2018–2021).",
         "Warm Lanes from 2018 to 2021 follows Warm Roofs"},
        {"en", "Skills Forward is the successor to Train Local, a programme of the Council.",
         "Skills Forward follows Train Local"},
        {"en", "The project Warm Roofs is over. Warm Roofs was folded into the Big Lane scheme.",
         "Big Lane follows Warm Roofs"},
        {"fi", "Puro-hanke yhdistettiin Joki-ohjelmaan.", "Joki follows Puro"},
        {"sv", "Projektet Varv gick upp i projektet Dockan.", "Dockan follows Varv"},
        {"sv", "Projektet Varv avlöstes i maj av Dockan, som pågår till 2021.",
         "Dockan to 2021 follows Varv"},
        {"en", "The project Warm Roofs grew out of Lift Well and absorbed Cold Feet.",
         "Warm Roofs follows Lift Well follows Cold Feet"},
        {"en", "The project Warm Roofs replaced Lift Well and the Back Care Network.",
         "Warm Roofs follows Lift Well follows Back Care Network"},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::programme, text, language) == facts);
    }
}

TEST_CASE("who carries a programme out, who pays and what it costs keep their words") {
    const Row table[] = {
        {"sv",
         "Stegen är ett projekt som genomförs av KT och huvudorganisationerna, dvs. FOSU och JAU.",
         "Stegen carrier KT carrier FOSU carrier JAU"},
        {"sv",
         "Stegen är ett program. Programmets huvudfinansiär är Nylands närings-, trafik- och "
         "miljöcentral.",
         "Stegen funder Nylands närings-, trafik- och miljöcentral"},
        {"sv", "Stegen är ett program. Budgeten för programmet uppgår till över 1,6 miljoner euro.",
         "Stegen budget över 1,6 miljoner euro"},
        {"fi", "Euroopan sosiaalirahaston rahoittaman Puro-hankkeen tulokset ovat hyviä.",
         "Puro funder Euroopan sosiaalirahaston"},
        {"fi", "Hanke \"Puro\" alkoi. Hanketta rahoittaa Suomen Akatemia 1,2 miljoonalla eurolla.",
         "Puro funder Suomen Akatemia"},
        {"en", "The Fund pays a grant of about £84,000 towards the project Oars for All.",
         "Oars for All budget about £84,000"},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::programme, text, language) == facts);
    }
}

TEST_CASE("an event is a sentence with what happened and when") {
    const Row table[] = {
        {"en", "The Trust was founded in 1921.",
         "The Trust was founded in 1921. what founded on 1921"},
        {"fi", "Liitot allekirjoittivat ohjelmasopimuksen kesäkuussa 2021.",
         "Liitot allekirjoittivat ohjelmasopimuksen kesäkuussa 2021. what signed on 2021-06"},
        {"sv", "Förbunden gick samman den 1 januari 2003.",
         "Förbunden gick samman den 1 januari 2003. what merged on 2003-01-01"},
        {"en", "The Council shall publish the report by 30 September 2019.", ""},
        {"fi", "Sopimus on voimassa 31.12.2020 saakka.", ""},
        {"fi",
         "Sopimus tulee voimaan, kun kaikki ovat sen allekirjoittaneet, ja on voimassa 31.12.2024 "
         "asti.",
         ""},
        {"en", "It was signed in Bath and remains in force until 31 December 2024.", ""},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::event, text, language) == facts);
    }
}

TEST_CASE("other documents that are mentioned are references, the document itself is none") {
    const std::string head = "# Sopimus\n\nOsapuolet sopivat:\n\n1. Otsikko\n\n";
    const Row table[] = {
        {"fi", "Osapuolet ovat vuonna 2022 solmineet sopimuksen uudesta kehittämisestä.",
         "sopimuksen uudesta kehittämisestä on 2022 kind agreement"},
        {"fi", "Jaoksen jäsenet (pdf)", "Jaoksen jäsenet"},
        {"fi", "Muistio 3/2023 hyväksyttiin muutoksitta.", "Muistio 3/2023 kind minutes"},
        {"fi", "Tämä sopimus on tehty 1.2.2020.", ""},
        {"fi",
         "Sopimus tulee voimaan, kun kaikki ovat sen allekirjoittaneet, ja on voimassa 31.12.2024 "
         "asti.",
         ""},
        {"fi", "Sopimus on allekirjoitettu sähköisesti.", ""},
        {"sv", "Uppdraget beskrivs i bilaga 1.", "bilaga 1 kind annex"},
        {"sv", "Enligt avtalet ska lönerna höjas.", ""},
        {"sv", "Bilagor: A. Karta. B. Budget.", "Bilagor kind annex"},
        {"fi", "Liite 2: kartta", "Liite 2 kind annex"},
        {"sv", "Räkneexempel, se bilaga.", "bilaga kind annex"},
        {"sv", "Det ersätter avtalet om båtplatser från den 4 maj 2011.",
         "avtalet on 2011-05-04 kind agreement"},
        {"fi", "Se kuuluu 1.3.2022 tehtyyn pienten veneiden palvelusopimukseen.",
         "palvelusopimukseen on 2022-03-01 kind agreement"},
        {"en", "The day was well planned in 2019.", ""},
        {"en", "The tenant entered into a lease dated May 15, 2006.",
         "lease on 2006-05-15 kind agreement"},
        {"en", "The plans are described in the Employee Handbook.", "Employee Handbook"},
        {"en", "The Supplier shall perform this Agreement with care.", ""},
        {"en",
         "This Non-Disclosure Agreement (the \"Agreement\") is entered into on 3 March 2021 "
         "between Pell Ltd and Hale Ltd.",
         ""},
        {"en", "We refer to the Supply Agreement between our companies dated 3 March 2021.",
         "Supply Agreement on 2021-03-03 kind agreement"},
        {"sv", "Vi hänvisar till leveransavtalet mellan våra bolag daterat den 3 mars 2021.",
         "leveransavtalet on 2021-03-03 kind agreement"},
        {"en", "This Purchase and Sale Agreement is made on 3 March 2021.", ""},
        {"en", "The parties to this Lease and the Supply Agreement dated 3 March 2021 agree.",
         "Supply Agreement on 2021-03-03 kind agreement"},
    };
    for (const auto& [language, text, facts] : table) {
        INFO(text);
        CHECK(facts_of(FactKind::reference, head + text, language) == facts);
    }
}

TEST_CASE("each field of a programme, an event and a reference holds its words") {
    const Document read =
        document("Puro-hanke alkoi 1.3.2020. Hanketta jatkaa Joki (2022–2024).\n\n"
                 "Osapuolet solmivat 1.2.2019 sopimuksen hankkeesta.",
                 "fi");
    REQUIRE(read.facts.size() >= 4);
    for (const Fact& fact : read.facts)
        for (const FactField& field : fact.fields) {
            INFO(field.name << " " << field.value);
            if (!field.words) continue;
            CHECK(field.words->end <= read.text.content.size());
            const bool is_normal = field.name == "on" || field.name == "from" ||
                                   field.name == "to" || field.name == "phase" ||
                                   field.name == "what";
            if (!is_normal) CHECK(read.text[*field.words] == field.value);
        }
}

TEST_CASE("sentences without end are read in linear time") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "Hanke-hanke jatkaa hanke 2019 ja Sopimus ";
    CHECK(document(text, "fi").facts.size() < 100);
    text.clear();
    for (int i = 0; i < 20000; ++i) text += "Puro-hanke jatkaa Joki-hanketta 2019–2020. ";
    CHECK_FALSE(document(text, "fi").facts.empty());
}

} // namespace clausula
