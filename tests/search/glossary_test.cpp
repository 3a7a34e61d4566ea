#include "search/glossary.h"

#include "index/model/error.h"
#include "tests/catch.h"

#include <algorithm>

using namespace clausula;

namespace {

/// What means the same as all of the words, in order.
std::vector<std::string> same_as(const Glossary& glossary, const std::vector<TypedWord>& words) {
    std::vector<std::string> texts;
    for (const Glossary::Match& match : glossary.find(words))
        if (match.words == words.size())
            for (const GlossaryTerm* term : match.others) texts.push_back(term->text);
    return texts;
}

std::string error_of(const std::string& lines) {
    try {
        Glossary().add(lines, "glossary");
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a term means what stands beside it, in every language") {
    Glossary glossary;
    glossary.add("# remark\n"
                 "Tekojen tori | Framstegsarenan   # a name\n"
                 "\n"
                 "ESR; Euroopan sosiaalirahasto | ESF | \n"
                 "uusia | förnya | renew\r\n"
                 "uusia | | again\n"
                 "Bo; Boo\n",
                 "glossary");
    CHECK(same_as(glossary, {{"esr", {"esr"}}}) == Texts{"Euroopan sosiaalirahasto", "ESF"});
    CHECK(same_as(glossary, {{"esf", {}}}) == Texts{"ESR", "Euroopan sosiaalirahasto"});
    CHECK(same_as(glossary, {{"tekojen", {"teko"}}, {"toria", {"tori", "toria"}}}) ==
          Texts{"Framstegsarenan"});
    CHECK(same_as(glossary, {{"tori", {"tori"}}}).empty());
    CHECK(same_as(glossary, {{"uusien", {"uusi", "uusia"}}}) == Texts{"förnya", "renew", "again"});
    CHECK(same_as(glossary, {{"boo", {}}}) == Texts{"Bo"});
}

TEST_CASE("a line that is no meaning is told by its number") {
    CHECK(error_of("a | b\nalone\n") ==
          "glossary:2: expected two terms or more that mean the same");
    CHECK(error_of("a | b | c | d").starts_with("glossary:1: expected three languages"));
    CHECK(error_of("a | §").starts_with("glossary:1: expected a word"));
    CHECK(error_of("a | \xff").starts_with("glossary:1: it is not valid UTF-8"));
    CHECK(error_of("a | 1 2 3 4 5 6 7 8 9 10 11 12 13").starts_with("glossary:1: expected a word"));
}

TEST_CASE("the glossary that comes with the program is understood") {
    Glossary glossary;
    glossary.add(shipped_glossary, "glossary.txt");
    CHECK(std::ranges::count(shipped_glossary, '|') > 400);
    const Texts dismissal = same_as(glossary, {{"irtisanominen", {}}});
    CHECK(std::ranges::count(dismissal, "säga upp") == 1);
    // One followed the other: they are not the same.
    for (const std::string& name : same_as(glossary, {{"koho", {}}}))
        CHECK(name.find("Sote") == std::string::npos);
}
