#include "versions/commitments/compare.h"

#include "tests/catch.h"

namespace clausula {

namespace {

/// A document whose paragraphs are clauses, each with one commitment: "binding|the sentence".
Document made_of(const std::vector<std::string_view>& commitments) {
    Document made;
    made.language = "en";
    for (const std::string_view row : commitments) {
        const std::size_t bar = row.find('|');
        const std::size_t begin = made.text.content.size();
        made.text.content += row.substr(bar + 1);
        const Span span = {begin, made.text.content.size()};
        made.text.content += '\n';
        Paragraph paragraph;
        paragraph.span = span;
        made.text.paragraphs.push_back(paragraph);
        Clause clause;
        clause.span = span;
        clause.number = std::to_string(made.clauses.size() + 1);
        made.clauses.push_back(clause);
        made.facts.push_back({FactKind::commitment,
                              {{"strength", std::string(row.substr(0, bar)), std::nullopt}},
                              {span, "commitment/predicate", 0.8}});
    }
    return made;
}

std::vector<ComparedCommitment> compared(const Document& before, const Document& after) {
    return compare_commitments(before, after, align(before, after));
}

} // namespace

TEST_CASE("a pair of commitments is judged by what can be pointed at") {
    struct Row {
        std::string_view before, after, verdict;
    };

    constexpr Row rows[] = {
        {"binding|The supplier shall keep the register of members.",
         "binding|The supplier shall keep the register of members.", "kept: "},
        {"intention|The parties will look into funding for the register.",
         "binding|The parties shall look into funding for the register.",
         "widened: strength intention → binding"},
        {"binding|The supplier shall keep the register of members.",
         "binding|The supplier shall keep the register of members and the list of posts.",
         "widened: words \"and the list of posts\" added"},
        {"binding|The supplier shall keep the register of members and the list of posts.",
         "binding|The supplier shall keep the register of members.",
         "narrowed: words \"and the list of posts\" taken away"},
        {"binding|The supplier shall keep the register of members.",
         "binding|The supplier shall keep the register of members if the customer pays.",
         "narrowed: condition \"if\" added"},
        {"binding|The supplier shall only keep the register of members.",
         "binding|The supplier shall keep the register of members.",
         "widened: limit \"only\" taken away"},
        {"binding|The supplier shall keep the register of members for six years.",
         "binding|The supplier shall keep the register of members for nine years.",
         "changed: other words"},
    };
    for (const Row& row : rows) {
        INFO(row.after);
        const auto pairs = compared(made_of({row.before}), made_of({row.after}));
        REQUIRE(pairs.size() == 1);
        CHECK(std::string(name_of(pairs.front().change)) + ": " + pairs.front().reason ==
              row.verdict);
    }
}

TEST_CASE("what has no counterpart was dropped or is new") {
    const auto pairs =
        compared(made_of({"binding|The supplier shall keep the register of members.",
                          "binding|The customer pays the invoices within thirty days."}),
                 made_of({"binding|The supplier shall train all new employees each autumn.",
                          "binding|The supplier shall keep the register of members."}));
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[0].change == CommitmentChange::added);
    CHECK(pairs[1].change == CommitmentChange::kept);
    CHECK(pairs[1].before == 0);
    CHECK(pairs[1].after == 1);
    CHECK(pairs[2].change == CommitmentChange::dropped);
    CHECK(pairs[2].before == 1);
}

TEST_CASE("documents without commitments have none to compare") {
    CHECK(compared(made_of({}), made_of({})).empty());
}

} // namespace clausula
