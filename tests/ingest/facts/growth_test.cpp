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
    document.clauses = split_clauses(document.text, "");
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

TEST_CASE("twice as much of a hostile text takes about twice the time") {
    const Shape shapes[] = {
        // Seats with one mark, and then notes to it; roles that may be titles.
        {read_members, "# Tyryn jäsenet\n",
         "Anna Kukka*, Acme Oy\n* Tilalle Eino Ranta 1.1.2020 alkaen\n", 1000},
        {read_members, "# Tyryn jäsenet\n", "Anna Kukka, puheenjohtaja, ANJ ry\n", 4000},
    };
    for (const Shape& shape : shapes) {
        INFO(shape.again);
        const auto once = spent_on(shape, shape.times), twice = spent_on(shape, 2 * shape.times);
        INFO(once << " and " << twice);
        CHECK(2 * twice < 5 * once);
    }
}

} // namespace clausula
