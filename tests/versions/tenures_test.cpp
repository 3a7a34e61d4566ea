#include "versions/membership/tenures.h"

#include "tests/catch.h"
#include "versions/membership/changes.h"

#include <set>

namespace clausula {

namespace {

/// Every word is its own base form, less a final "n".
class PlainTerms : public WordTerms {
public:
    std::string_view terms_of(std::string_view form) override {
        if (form.ends_with('n')) form.remove_suffix(1);
        return *kept_.emplace(form).first;
    }

private:
    std::set<std::string> kept_;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

HeldFact seat(DocumentId document, Fields fields) {
    Fact fact{FactKind::membership, {{"body", "Tyryn", {}}}, {{0, 1}, "member/table", 0.9}};
    for (auto& [name, value] : fields) fact.fields.push_back({name, value, {}});
    return {document, 0, std::move(fact)};
}

HeldFact seat(DocumentId document, const char* person, const char* as_of, const char* from,
              const char* to, const char* organisation = "KYT") {
    return seat(document, {{"person", person},
                           {"organisation", organisation},
                           {"as_of", as_of},
                           {"from", from},
                           {"to", to}});
}

std::string label(const std::optional<Day>& day) { return day ? iso_date(*day) : "?"; }

/// "Anna Kukka KYT 2023-01-01..2023-01-01 to 2024-12-31..2024-12-31".
std::vector<std::string> printed(const std::vector<HeldFact>& facts) {
    PlainTerms terms;
    std::vector<std::string> lines;
    for (const Tenure& tenure : join_lists(facts, terms))
        lines.push_back(std::string(tenure.newest().value("person")) + " " +
                        std::string(tenure.newest().value("organisation")) + " " +
                        label(tenure.from.earliest) + ".." + label(tenure.from.latest) + " to " +
                        label(tenure.to.earliest) + ".." + label(tenure.to.latest));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("lists of one term are joined, and who came between is known so") {
    const char *begin = "2023-01-01", *end = "2024-12-31";
    CHECK(printed({seat(1, "Anna Kukka", "2023-02-14", begin, end),
                   seat(1, "Eino Ranta", "2023-02-14", begin, end),
                   seat(2, "Kukka, Anna", "2024-01-22", begin, end),
                   seat(2, "Kirsi Pelto", "2024-01-22", begin, end)}) ==
          Lines{"Kukka, Anna KYT 2023-01-01..2023-01-01 to 2024-12-31..2024-12-31",
                "Eino Ranta KYT 2023-01-01..2023-01-01 to 2023-02-14..2024-01-21",
                "Kirsi Pelto KYT 2023-02-15..2024-01-22 to 2024-12-31..2024-12-31"});
}

TEST_CASE("a term ends with its last day when the next begins anew") {
    CHECK(printed({seat(1, "Anna Kukka", "2021-01-11", "2021-01-01", "2022-12-31"),
                   seat(2, "Eino Ranta", "2023-01-09", "2023-01-01", "2025-12-31")}) ==
          Lines{"Anna Kukka KYT 2021-01-01..2021-01-01 to 2022-12-31..2022-12-31",
                "Eino Ranta KYT 2023-01-01..2023-01-01 to 2025-12-31..2025-12-31"});
}

TEST_CASE("another employer is another tenure, a longer name of the same is not") {
    const char *begin = "2023-01-01", *end = "2024-12-31";
    CHECK(printed({seat(1, "Anna Kukka", "2023-02-14", begin, end, "ANJ ry"),
                   seat(1, "Eino Ranta", "2023-02-14", begin, end, "ANJ ry"),
                   seat(2, "Anna Kukka", "2024-01-22", begin, end, "Asiantuntijat ANJ ry"),
                   seat(2, "Eino Ranta", "2024-01-22", begin, end, "KYT")}) ==
          Lines{"Anna Kukka Asiantuntijat ANJ ry 2023-01-01..2023-01-01 to "
                "2024-12-31..2024-12-31",
                "Eino Ranta ANJ ry 2023-01-01..2023-01-01 to 2023-02-14..2024-01-21",
                "Eino Ranta KYT 2023-02-15..2024-01-22 to 2024-12-31..2024-12-31"});
}

TEST_CASE("a day lies in a tenure, outside, or perhaps in it") {
    PlainTerms terms;
    const char *begin = "2023-01-01", *end = "2024-12-31";
    const std::vector<Tenure> tenures = join_lists({seat(1, "Anna Kukka", "2023-02-14", begin, end),
                                                    seat(2, "Eino", "2024-01-22", begin, end)},
                                                   terms);
    const auto day = [](const char* iso) { return first_day(*parse_iso_date(iso)); };
    CHECK(sat_on(tenures[0], day("2022-12-31")) == Sat::no);
    CHECK(sat_on(tenures[0], day("2023-01-01")) == Sat::yes);
    CHECK(sat_on(tenures[0], day("2023-02-15")) == Sat::perhaps);
    CHECK(sat_on(tenures[0], day("2024-01-22")) == Sat::no);
    CHECK(sat_on(tenures[1], day("2023-02-14")) == Sat::no);
    CHECK(sat_on(tenures[1], day("2023-06-01")) == Sat::perhaps);
    CHECK(sat_on(tenures[1], day("2024-01-22")) == Sat::yes);
    CHECK(sat_on(tenures[1], day("2025-01-01")) == Sat::no);
}

TEST_CASE("a sentence that says what a list says is that tenure's, and no other") {
    PlainTerms terms;
    const auto told = [](DocumentId document, Fields fields) {
        HeldFact held = seat(document, std::move(fields));
        held.fact.evidence.rule = "member/sentence";
        return held;
    };
    const HeldFact listed =
        seat(2, {{"person", "Ojakorpi, Tuula"}, {"role", "chair"}, {"place", "Porvoo"}});
    const auto count = [&](Fields fields) {
        const auto tenures = join_lists({told(1, std::move(fields)), listed}, terms);
        CHECK(tenures.back().newest() == listed.fact);
        return tenures.size();
    };
    CHECK(count({{"person", "Tuula Ojakorpi"}, {"place", "Porvoon"}}) == 1);
    CHECK(count({{"person", "Tuula Ojakorpi"}, {"place", "Porvoon"}, {"role", "chair"}}) == 1);
    CHECK(count({{"person", "Tuula Ojakorpi"}, {"place", "Turku"}}) == 2);
    CHECK(count({{"person", "Tuula Ojakorpi"}, {"role", "secretary"}}) == 2);
    CHECK(count({{"person", "Tuula Ojakorpi"}, {"title", "johtaja"}}) == 2);
    CHECK(count({{"person", "Tuula Oja"}}) == 2);
}

TEST_CASE("typed words name a body in any form") {
    PlainTerms terms;
    CHECK(names_body("tyry", "Tyryn", terms));
    CHECK(names_body("Tyry", "Yhteistyöryhmä Tyry", terms));
    CHECK_FALSE(names_body("Tyry", "Tekryn", terms));
    CHECK_FALSE(names_body("Tyry jaos", "Yhteistyöryhmä Tyry", terms));
    CHECK_FALSE(names_body("", "Tyry", terms));
}

TEST_CASE("two lists differ by who joined, left and changed") {
    const std::vector<HeldFact> before = {
        seat(1, {{"person", "Anna Kukka"}, {"role", "chair"}, {"organisation", "KYT"}}),
        seat(1, {{"person", "Eino Ranta"}}), seat(1, {{"vacant", "NN"}})};
    const std::vector<HeldFact> after = {
        seat(2, {{"person", "Kukka Anna"}, {"organisation", "ANJ ry"}}),
        seat(2, {{"person", "Kirsi Pelto"}}), seat(2, {{"vacant", "avoin"}})};
    const std::vector<MemberChange> changes = changes_between(before, after);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].fields == std::vector<std::string>{"role", "organisation"});
    CHECK((changes[1].before == nullptr && changes[1].after->value("person") == "Kirsi Pelto"));
    CHECK((changes[2].after == nullptr && changes[2].before->value("person") == "Eino Ranta"));
}

} // namespace clausula
