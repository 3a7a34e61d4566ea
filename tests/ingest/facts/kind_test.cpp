#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"

namespace clausula {

namespace {

std::optional<DocumentKind> kind_of(std::string_view drawing) {
    Document made;
    made.text = drawn(drawing);
    made.clauses = split_clauses(made.text, "");
    read_facts(made);
    return made.kind ? std::optional(made.kind->kind) : std::nullopt;
}

} // namespace

TEST_CASE("the kind is read from the title's words") {
    struct Row {
        std::string_view title;
        std::optional<DocumentKind> kind;
    };

    const Row rows[] = {
        {"# Sopimus yhteistyöstä", DocumentKind::agreement},
        {"# Osakassopimus", DocumentKind::agreement},
        {"# Sopimuksen muutos", DocumentKind::amendment},
        {"# Muutossopimus nro 1", DocumentKind::amendment},
        {"# Tilläggsavtal nr 2 till driftavtal", DocumentKind::amendment},
        {"# Laki sopimuksen hyväksymisestä", DocumentKind::statute},
        {"# Kokouksen pöytäkirja 1/2020", DocumentKind::minutes},
        {"# Lag om ändring av lagen", DocumentKind::statute},
        {"# Avtal om samarbete", DocumentKind::agreement},
        {"# DISTRIBUTOR AGREEMENT", DocumentKind::agreement},
        {"# Amendment No. 1 to the Distributor Agreement", DocumentKind::amendment},
        {"# Vuosikertomus 2020", DocumentKind::report},
        {"# Irtisanomisilmoitus", DocumentKind::letter},
        {"# Uppsägning av hyresavtal", DocumentKind::letter},
        {"# Avtal om uppsägning", DocumentKind::agreement},
        {"# Jaoksen jäsenet", DocumentKind::member_list},
        {"# Tervetuloa", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.title);
        CHECK(kind_of(row.title) == row.kind);
    }
}

} // namespace clausula
