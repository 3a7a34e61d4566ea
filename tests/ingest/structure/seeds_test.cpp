#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/structure/read_text.h"

#include <algorithm>

namespace clausula {

namespace {

std::vector<const Clause*> of_kind(const std::vector<Clause>& clauses, ClauseKind kind) {
    std::vector<const Clause*> found;
    for (const Clause& clause : clauses)
        if (clause.kind == kind) found.push_back(&clause);
    return found;
}

std::size_t paragraphs_in(const Text& text, Span span) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text.paragraphs, [&](const Paragraph& paragraph) {
            return span.contains(paragraph.span.begin);
        }));
}

std::vector<std::string> headings(const std::vector<Clause>& clauses) {
    std::vector<std::string> found;
    for (const Clause* clause : of_kind(clauses, ClauseKind::clause))
        found.push_back(clause->heading);
    return found;
}

} // namespace

TEST_CASE("the seed agreement has five clauses and four signatories", "[data]") {
    const auto seeds = test_data("seeds");
    if (!seeds) return;
    const Text text = read_text(*seeds / "agreement-fi.txt");
    const std::vector<Clause> clauses = split_clauses(text, "fi");
    CHECK(text[find_title(text)] == "Sopimus työelämän kehittämistä koskevasta yhteistyöstä");

    const auto numbered = of_kind(clauses, ClauseKind::clause);
    REQUIRE(numbered.size() == 5);
    const std::size_t paragraphs[] = {3, 1, 1, 3, 1};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(numbered[i]->number == std::to_string(i + 1));
        CHECK(paragraphs_in(text, numbered[i]->span) == paragraphs[i]);
    }
    const auto signatures = of_kind(clauses, ClauseKind::signature);
    REQUIRE(signatures.size() == 1);
    std::vector<std::string> names;
    for (Span item : signatures[0]->items) names.emplace_back(text[item]);
    CHECK(names == std::vector<std::string>{"Kunnallinen työmarkkinalaitos",
                                            "Julkisalan koulutettujen neuvottelujärjestö JUKO ry",
                                            "Julkisen alan unioni JAU ry",
                                            "Sosiaali- ja terveysalan neuvottelujärjestö Sote ry"});
}

TEST_CASE("the seed pages' headings are clauses and their tasks are one list", "[data]") {
    const auto seeds = test_data("seeds");
    if (!seeds) return;
    const Text finnish = read_text(*seeds / "programme-page-fi.txt");
    const std::vector<Clause> clauses = split_clauses(finnish, "fi");
    CHECK(headings(clauses) ==
          std::vector<std::string>{"Työelämän kehittämisryhmä Tekry koordinoi kehittämistyötä",
                                   "Kehittämisjaokset tukevat ja ideoivat kehittämistä"});
    REQUIRE(clauses.size() == 3);
    CHECK(clauses[0].items.size() == 5);
    CHECK(clauses[1].items.size() == 3);
    CHECK(clauses[2].items.size() == 7);

    const Text swedish = read_text(*seeds / "programme-page-sv.txt");
    const std::vector<Clause> parts = split_clauses(swedish, "sv");
    CHECK(headings(parts) ==
          std::vector<std::string>{"Utgångspunkten är utveckling genom samarbete",
                                   "Effektiva förfaranden och utvecklingsåtgärder synliggörs",
                                   "Programmet engagerar många"});
    REQUIRE(parts.size() == 4);
    CHECK(parts[1].items.size() == 6);
}

} // namespace clausula
