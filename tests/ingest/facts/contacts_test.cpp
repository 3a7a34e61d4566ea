#include "ingest/facts/facts.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <string>

namespace clausula {

namespace {

/// "person Anna Kukka, telephone 040 123 4567; email info@kt.fi"
std::string contacts_of(std::string_view drawing) {
    Document document;
    document.text = drawn(drawing);
    read_contacts(document);
    std::string all;
    for (const Fact& fact : document.facts) {
        all += all.empty() ? "" : "; ";
        for (std::size_t i = 0; i < fact.fields.size(); ++i)
            all += (i > 0 ? ", " : "") + fact.fields[i].name + " " + fact.fields[i].value;
    }
    return all;
}

} // namespace

TEST_CASE("a contact has the person who is printed beside it") {
    struct Row {
        std::string_view text, contacts;
    };

    const Row rows[] = {
        {"Lisätietoja: neuvottelujohtaja Anna Kukka, puh. 040 123 4567, anna.kukka@kt.fi",
         "person Anna Kukka, telephone 040 123 4567, email anna.kukka@kt.fi"},
        {"Anna-Mari von Berg, tfn +358 50 572 4620",
         "person Anna-Mari von Berg, telephone +358 50 572 4620"},
        {"Maija Virtanen-Laine\n\npuh. 040 123 4567",
         "person Maija Virtanen-Laine, telephone 040 123 4567"},
        {"Esimerkki Siivous Oy, puh. 09 123 4567", "telephone 09 123 4567"},
        {"Anna Kukka, puh. 040 123 4567\n\nSähköposti: info@kt.fi",
         "person Anna Kukka, telephone 040 123 4567; email info@kt.fi"},
        {"Kokous 12.3.2020 klo 10.00, budjetti 381 137 €", ""},
    };
    for (const Row& row : rows) CHECK(contacts_of(row.text) == row.contacts);
}

} // namespace clausula
