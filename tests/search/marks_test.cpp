#include "search/marks.h"

#include "search/printed.h"
#include "tests/catch.h"

#include <set>

using namespace clausula;

TEST_CASE("a snippet holds the marks and cuts no word") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "täytettä ";
    const std::string filler = text;
    text += "osapuolet sopivat rahoituksesta. ";
    const std::size_t wanted = filler.size() + std::string("osapuolet sopivat ").size();
    text += filler;
    const std::vector<Span> mark = {{wanted, wanted + 13}};
    const Span two = find_snippet(text, mark, 80);
    const std::string shown = text.substr(two.begin, two.size());
    CHECK(shown.find("osapuolet sopivat rahoituksesta.") != std::string::npos);
    CHECK(shown.size() <= 80);
    CHECK(text[two.begin - 1] == ' ');
    CHECK(text[two.end] == ' ');
    CHECK(find_snippet(text, {}, 60).begin == 0);
    CHECK(find_snippet("short", {}, 60) == Span{0, 5});
}

TEST_CASE("a snippet shows different words before the same word often") {
    const std::string text =
        "a a a a a a " + std::string(300, '.') + " a b " + std::string(300, '.');
    std::vector<Span> marks;
    for (std::size_t at = 0; at < 12; at += 2) marks.push_back({at, at + 1});
    marks.push_back({313, 314});
    marks.push_back({315, 316});
    CHECK(find_snippet(text, marks, 40).contains(315));
}

namespace {

/// Every form is its own base form.
class PlainTerms : public WordTerms {
public:
    std::string_view terms_of(std::string_view form) override {
        return *forms_.emplace(form).first;
    }

private:
    std::set<std::string, std::less<>> forms_;
};

} // namespace

TEST_CASE("NEAR marks only words that are near each other") {
    Meaning near;
    near.query.kind = Query::Kind::near;
    near.query.distance = 1;
    for (const char* word : {"a", "b"}) {
        near.children.emplace_back();
        near.children.back().query.kind = Query::Kind::word;
        near.children.back().phrases.push_back({{{word}}});
    }
    PlainTerms terms;
    CHECK(find_marks(near, "a x x x b x a y", terms) == std::vector<Span>{{8, 9}, {12, 13}});
    CHECK(find_marks(near, "a x x x b", terms).empty());
}

TEST_CASE("a clause's number is found with and without its signs") {
    struct Row {
        const char *number, *path, *asked;
        bool same;
    };

    const Row rows[] = {
        {"4 §", "2 luku 4 §", "4", true},
        {"4 §", "2 luku 4 §", "4 §", true},
        {"4 §", "2 luku 4 §", "2 luku 4", true},
        {"4 §", "2 luku 4 §", "2 luku 4 §", true},
        {"4 a §", "4 a §", "4", false},
        {"Article 4", "Article 4", "4", true},
        {"Article 4", "Article 4", "article 4", true},
        {"(iii)", "1. (iii)", "iii", true},
        {"4.1", "4.1", "4", false},
        {"2 mom.", "4 § 2 mom.", "4 § 2 mom.", true},
        {"Liite 1", "Liite 1", "1", true},
        {"", "", "1", false},
    };
    for (const Row& row : rows) {
        INFO(row.number << " asked for by " << row.asked);
        CHECK(is_number(row.number, row.path, row.asked) == row.same);
    }
}

TEST_CASE("a wording is found as printed, over line ends and as whole words") {
    CHECK(find_printed("työ\nelämä", "työ elämä") == std::vector<Span>{{0, 12}});
    CHECK(find_printed("Työ työ", "työ") == std::vector<Span>{{5, 9}});
    CHECK(find_printed("työssä", "työ").empty());
    CHECK(find_printed("a (b) c", "(b)") == std::vector<Span>{{2, 5}});
}
