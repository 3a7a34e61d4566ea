#include "index/language/language.h"
#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

#include <algorithm>
#include <ctime>

namespace clausula {

namespace {

struct Shape {
    void (*read)(Document&); ///< the extractor that it is hostile to
    std::string_view begin, again;
    int times; ///< so often that what grows with the square would be most of it
};

std::clock_t spent_on(const Shape& shape, int times) {
    std::string drawing(shape.begin);
    for (int i = 0; i < times; ++i) drawing += shape.again;
    Document document;
    document.text = drawn(drawing);
    if (const Language* language = recognise_language(document.text.content))
        document.language = language->code;
    document.clauses = split_clauses(document.text, document.language);
    std::clock_t least = 0;
    for (int run = 0; run < 2; ++run) {
        document.facts.clear();
        const std::clock_t begin = std::clock();
        shape.read(document);
        const std::clock_t spent = std::clock() - begin;
        least = run == 0 ? spent : std::min(least, spent);
    }
    return least;
}

} // namespace

TEST_CASE("four times as much of a hostile text takes about four times the time") {
    const Shape shapes[] = {
        // Seats with one mark, and then notes to it; roles that may be titles.
        {read_members, "# Tyryn jäsenet\n",
         "Anna Kukka*, Acme Oy\n* Tilalle Eino Ranta 1.1.2020 alkaen\n", 500},
        {read_members, "# Tyryn jäsenet\n", "Anna Kukka, puheenjohtaja, ANJ ry\n", 2000},
        {read_notice, "terminate ", "this lease by one month's notice of any contract ", 500},
        {read_contacts, "SOPIMUS\n", "Matti Meikäläinen a@example.org\n", 1000},
        {read_parties, "SOPIMUS\n1 § Otsikko\nTeksti.\nAllekirjoitukset\n",
         "Helsingissä 12.3.2020\nMatti Meikäläinen\n", 300},
        {read_commitments, "AGREEMENT\n1. A\n", "if the Supplier shall pay ", 2000},
        {read_commitments, "SOPIMUS\n", "1.1 Tausta\nToimittaja sitoutuu tekemään sen.\n", 200},
        {read_programmes, "RAPORTTI\n", "“Kunteko” ohjelma käynnistyi vuonna 2015. ", 300},
        {read_references, "SOPIMUS\n", "Sopimus 12.3.2020 (liite 1) ", 5000},
    };
    for (const Shape& shape : shapes) {
        INFO(shape.again);
        const auto once = spent_on(shape, shape.times), more = spent_on(shape, 4 * shape.times);
        INFO(once << " and " << more);
        CHECK(more < 7 * once); // 16 times, if it grew with the square
    }
}

} // namespace clausula
