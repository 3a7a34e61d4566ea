#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

namespace clausula {

namespace {

/// Of the commitments: "Tilaajan: Kunta A", actor and parties.
std::vector<std::string> actors_of(std::string_view drawing, std::string_view language) {
    Document document;
    document.language = std::string(language);
    document.text = drawn(drawing);
    document.clauses = split_clauses(document.text, document.language);
    for (Clause& clause : document.clauses) clause.language = language;
    read_facts(document);
    std::vector<std::string> all;
    for (const Fact& fact : document.facts) {
        if (fact.kind != FactKind::commitment) continue;
        std::string shown = std::string(fact.value("actor")) + ":";
        for (const FactField& field : fact.fields) {
            if (field.name != "party") continue;
            CHECK(joined(document.text[field.words.value()]) == field.value);
            shown += " " + field.value;
        }
        all.push_back(shown);
    }
    return all;
}

using Actors = std::vector<std::string>;

} // namespace

TEST_CASE("an actor stands for the party that it is defined for, in any form") {
    CHECK(actors_of("Sopimus siivouksesta\n"
                    "Tämän sopimuksen osapuolet ovat Kuuselan kunta (jäljempänä ”Tilaaja”) ja "
                    "Puhdas Oy (jäljempänä ”Toimittaja”).\n"
                    "1. Toimittaja siivoaa tilat viikoittain.\n"
                    "2. Tilaajan tulee maksaa lasku 14 päivän kuluessa.\n"
                    "3. Osapuolet sitoutuvat neuvottelemaan muutoksista.\n"
                    "4. Ohjausryhmä sitoutuu seuraamaan laatua.\n",
                    "fi") == Actors{"Toimittaja: Puhdas Oy", "Tilaajan: Kuuselan kunta",
                                    "Osapuolet: Kuuselan kunta Puhdas Oy", "Ohjausryhmä:"});
    CHECK(actors_of("Licence agreement\n"
                    "This agreement is made between Alder Maps Ltd (the \"Licensor\") and the "
                    "Borough of Penley (the \"Licensee\").\n"
                    "1. The Licensee shall pay the fee within 30 days.\n"
                    "2. The Licensor shall deliver the maps.\n"
                    "3. The Borough shall name a contact.\n"
                    "4. Each party shall keep the terms secret.\n",
                    "en") ==
          Actors{"The Licensee: Borough of Penley", "The Licensor: Alder Maps Ltd",
                 "The Borough: Borough of Penley", "Each party: Alder Maps Ltd Borough of Penley"});
}

TEST_CASE("an actor that two parties may be stands for none") {
    CHECK(actors_of("Samarbetsavtal\n"
                    "Mellan Norrby kommun och Söderby kommun har träffats följande avtal.\n"
                    "1. Kommunen ska betala hälften av kostnaderna.\n"
                    "2. Parterna förbinder sig att utse var sin kontaktperson.\n",
                    "sv") == Actors{"Kommunen:", "Parterna: Norrby kommun Söderby kommun"});
}

TEST_CASE("who promised under another agreement is none of this one's parties") {
    CHECK(actors_of("Sopimus\n"
                    "Tämän sopimuksen osapuolet ovat Kuuselan kunta ja Puhdas Oy.\n"
                    "1. Vuonna 2015 osapuolet sitoutuivat laatimaan selvityksen.\n",
                    "fi") == Actors{"osapuolet:"});
}

} // namespace clausula
