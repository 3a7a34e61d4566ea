#include "ingest/facts/facts.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <string>

namespace clausula {

namespace {

/// "terms", "indefinite", "terms P12M"; empty for none
std::string renewal_of(std::string_view drawing) {
    Document document;
    document.text = drawn(drawing);
    read_renewal(document);
    std::string all;
    for (const Fact& fact : document.facts) {
        all += (all.empty() ? "" : "; ") + fact.fields[0].value;
        if (fact.fields.size() > 1) all += " " + fact.fields[1].value;
    }
    return all;
}

} // namespace

TEST_CASE("an agreement renews where its words say that it goes on by itself") {
    struct Row {
        std::string_view sentence, renewal;
    };

    const Row rows[] = {
        {"This Agreement shall renew automatically for successive one (1) year terms unless "
         "either party gives 90 days' notice.",
         "terms P12M"},
        {"The Term shall be automatically extended for additional periods of two years.",
         "terms P24M"},
        {"Thereafter the lease continues from year to year.", "terms"},
        {"Ellei sopimusta irtisanota kolme kuukautta ennen sen päättymistä, se jatkuu kaksi "
         "vuotta kerrallaan.",
         "terms P24M"},
        {"Sopimus jatkuu automaattisesti vuoden kerrallaan.", "terms"},
        {"Määräajan jälkeen sopimus jatkuu toistaiseksi voimassa olevana.", "indefinite"},
        {"Sägs avtalet inte upp, förlängs det med ett år i sänder.", "terms P12M"},
        {"Därefter löper avtalet tills vidare.", "indefinite"},
        {"I annat fall förlängs kontraktet automatiskt med tre månader.", "terms P3M"},
        {"The term of this Agreement is one year from the date hereof, and will be automatically "
         "renewed for one (1) additional year.",
         "terms"},
        {"This Agreement shall extend until the last of the patents that the parties have licensed "
         "under it to each other or to others expires, and is then released automatically.",
         ""},
        // A notice's length is another.
        {"Det förlängs ett läsår i sänder om det inte sägs upp senast nio månader före "
         "avtalstidens "
         "slut.",
         "terms"},
        {"Sen jälkeen sopimus jatkuu toistaiseksi kuuden kuukauden molemminpuolisin "
         "irtisanomisajoin.",
         "indefinite"},
        {"\"Term\" means the Initial Term as well as any successive renewal of this Agreement.",
         ""},
        // Who may, what does not, and what is no agreement.
        {"The Tenant may renew this lease for successive terms of one year.", ""},
        {"This Agreement shall not be automatically renewed.", ""},
        {"The Company has an option to renew this Agreement for a consecutive year.", ""},
        {"Sopimus ei uusiudu automaattisesti.", ""},
        {"Sopimusta voidaan jatkaa vuodeksi kerrallaan.", ""},
        {"Avtalet förlängs inte automatiskt.", ""},
        {"Avtalet kan förlängas med ett år i sänder.", ""},
        {"Insurance cover shall renew automatically every year.", ""},
        {"Sopimus on voimassa toistaiseksi.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        CHECK(renewal_of(row.sentence) == row.renewal);
    }
}

TEST_CASE("a report does not renew") {
    Document document;
    document.text = drawn("This Agreement shall renew automatically.");
    document.kind = KindFact{DocumentKind::report, Evidence({0, 4}, "kind/title", 0.9)};
    read_renewal(document);
    CHECK(document.facts.empty());
}

} // namespace clausula
