#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <string>

namespace clausula {

namespace {

/// "P3M <kolmen kuukauden>; P30D <30 days>"
std::string notice_of(std::string_view drawing) {
    Document document;
    document.text = drawn(drawing);
    read_notice(document);
    std::string all;
    for (const Fact& fact : document.facts)
        all += (all.empty() ? "" : "; ") + fact.fields[0].value + " <" +
               std::string(document.text[*fact.fields[0].words]) + ">";
    return all;
}

} // namespace

TEST_CASE("a notice is a length of time beside words for the end of an agreement") {
    struct Row {
        std::string_view sentence, notice;
    };

    const Row rows[] = {
        {"Sopimus voidaan irtisanoa kolmen kuukauden irtisanomisajalla.", "P3M <kolmen kuukauden>"},
        {"Irtisanomisaika on kuusi (6) kuukautta irtisanomisesta.", "P6M <kuusi (6) kuukautta>"},
        {"Avtalet kan sägas upp med tre månaders uppsägningstid.", "P3M <tre månaders>"},
        {"Uppsägningstiden är 14 dagar.", "P14D <14 dagar>"},
        {"Either party may terminate this Agreement upon sixty (60) days' prior written notice.",
         "P60D <sixty (60) days>"},
        {"The notice period for termination is two weeks.", "P14D <two weeks>"},
        {"Uppsägning ska ske skriftligen senast nio månader före hyrestidens utgång.",
         "P9M <nio månader>"},
        {"Avtalet gäller ett år i sänder, om det inte sägs upp senast två månader före utgången.",
         "P2M <två månader>"},
        {"Avtalet ska sägas upp senast 90 dagar innan avtalstiden löper ut.", "P90D <90 dagar>"},
        {"Irtisanominen on tehtävä viimeistään kolme kuukautta ennen sopimuskauden päättymistä.",
         "P3M <kolme kuukautta>"},
        {"This Agreement ends unless notice is given at least 90 days before the end of the term.",
         "P90D <90 days>"},
        {"Nycklarna lämnas senast 14 dagar efter uppsägning.", ""},
        // A time limit, a term and a notice of something else are none.
        {"It may be terminated if the breach is not cured within thirty (30) days of notice.", ""},
        {"Sopimus on voimassa kolme vuotta.", ""},
        {"The Buyer shall give 10 days' notice of each delivery.", ""},
        {"Ilmoitus on tehtävä 14 päivän kuluessa irtisanomisesta.", ""},
    };
    for (const Row& row : rows) CHECK(notice_of(row.sentence) == row.notice);
}

TEST_CASE("what is ended is the agreement itself") {
    struct Row {
        std::string_view text, notice;
    };

    const Row rows[] = {
        {"The lease may be terminated by giving six months' notice.", "P6M <six months>"},
        {"The Tenant must give six (6) months' notice of any defect for termination of the "
         "warranty.",
         ""},
        {"Acme Ltd may terminate any employment contract with one month's notice.", ""},
        {"Notice of termination of this Agreement: 30 days.", "P30D <30 days>"},
        {"Termination requires a notice of 30 days.", "P30D <30 days>"},
        // Called so in its opening, or not.
        {"VUOKRASOPIMUS\nVuokrasopimuksen irtisanomisaika on kolme kuukautta.",
         "P3M <kolme kuukautta>"},
        {"KULJETUSSOPIMUS\nVarastosta tehty vuokrasopimus irtisanotaan kolmen kuukauden "
         "irtisanomisajalla.",
         ""},
        {"Kunkin tilauksen ja muun sopimuksen irtisanomisaika on kolme kuukautta.", ""},
        {"Uppsägning av avtalet sker med tre månaders uppsägningstid.", "P3M <tre månaders>"},
        {"Uppsägning av prenumerationen på tidskriften sker med tre månaders uppsägningstid.", ""},
    };
    for (const Row& row : rows) CHECK(notice_of(row.text) == row.notice);
}

TEST_CASE("minutes and reports give no notice") {
    Document document;
    document.text = drawn("Sopimus irtisanotaan kolmen kuukauden irtisanomisajalla.");
    for (const auto& [kind, notices] :
         {std::pair{DocumentKind::minutes, 0U}, std::pair{DocumentKind::report, 0U},
          std::pair{DocumentKind::agreement, 1U}}) {
        document.kind = KindFact{kind, {{0, 1}, "test", 1}};
        document.facts.clear();
        read_notice(document);
        CHECK(document.facts.size() == notices);
    }
    // But those of negotiations are an agreement, and in force.
    document.kind = KindFact{DocumentKind::minutes, {{0, 1}, "test", 1}};
    document.dates = {{DateKind::in_force, {}, {{0, 1}, "test", 1}}};
    document.facts.clear();
    read_notice(document);
    CHECK(document.facts.size() == 1);
}

TEST_CASE("a very long sentence full of lengths is read in time") {
    std::string text = "terminate notice";
    for (int i = 0; i < 200'000; ++i) text += " 30 days";
    Document document;
    document.text = drawn(text);
    read_notice(document);
    CHECK(document.facts.size() == 4); // those within seven words of "notice"
}

} // namespace clausula
