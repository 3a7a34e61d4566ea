#include "cli/citation.h"
#include "cli/target.h"
#include "tests/catch.h"

using namespace clausula;

namespace {

const std::string digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

Document document_in(const std::string& language, std::optional<PrintedDate> date) {
    Document document;
    document.file.sha256 = digest;
    document.language = language;
    document.title = "Sopimus työelämän\nkehittämisestä";
    if (date) document.date = DateFact{*date, Evidence({0, 7}, "test", 1)};
    document.pages = {{.number = 1, .width = 595, .height = 842}};
    Clause section;
    section.number = section.path = "4 §";
    section.heading = "Rahoitus";
    section.first_page = 3;
    section.last_page = 4;
    Clause moment;
    moment.number = "2 mom.";
    moment.path = "4 § 2 mom.";
    moment.parent = 0;
    moment.first_page = moment.last_page = 3;
    Clause headed;
    headed.heading = "Voimassaolo";
    headed.first_page = headed.last_page = 5;
    document.clauses = {section, moment, headed};
    return document;
}

} // namespace

TEST_CASE("a citation for a letter speaks the document's language") {
    struct Row {
        std::string language;
        std::optional<PrintedDate> date;
        Pinpoint pinpoint;
        std::string citation;
    };

    const Row table[] = {
        {"fi",
         PrintedDate{2020, 3, 12},
         {.clause = 1},
         "Sopimus työelämän kehittämisestä (12.3.2020), 4 § 2 mom., s. 3"},
        {"sv",
         PrintedDate{2020, 3, {}},
         {.clause = 0},
         "Sopimus työelämän kehittämisestä (3/2020), 4 §, s. 3–4"},
        {"en",
         PrintedDate{2020, 3, 12},
         {.clause = 0},
         "Sopimus työelämän kehittämisestä (12 March 2020), 4 §, pp. 3–4"},
        {"en",
         PrintedDate{2020, 3, {}},
         {.clause = 1},
         "Sopimus työelämän kehittämisestä (March 2020), 4 § 2 mom., p. 3"},
        {"",
         PrintedDate{2020, 3, 12},
         {.page = 1},
         "Sopimus työelämän kehittämisestä (2020-03-12), p. 1"},
        {"fi",
         PrintedDate{2020, {}, {}},
         {.clause = 2},
         "Sopimus työelämän kehittämisestä (2020), ”Voimassaolo”, s. 5"},
        {"fi", std::nullopt, {}, "Sopimus työelämän kehittämisestä"},
    };
    for (const Row& row : table)
        CHECK(letter_citation(document_in(row.language, row.date), row.pinpoint) == row.citation);
}

TEST_CASE("a document without pages is cited without them") {
    Document document = document_in("fi", std::nullopt);
    document.pages = {{.number = 1, .origin = PageOrigin::markup}};
    CHECK(letter_citation(document, {.clause = 0}) == "Sopimus työelämän kehittämisestä, 4 §");
}

TEST_CASE("what is cited for machines is read back") {
    const std::pair<Citation, std::string> table[] = {
        {citation_of(digest, "4 §\u00A02 mom.", 3, {120, 340}),
         "clausula:sha256:0123456789abcdef#clause=4§2mom.&page=3&bytes=120-340"},
        {citation_of(digest, "", 1, {0, 9}), "clausula:sha256:0123456789abcdef#page=1&bytes=0-9"},
        {{"0123456789abcdef", "", {}, {}}, "clausula:sha256:0123456789abcdef"},
        {{"0123456789abcdef", "a&b=c#%\x1b\u202E", {}, {}},
         "clausula:sha256:0123456789abcdef#clause=a%26b%3Dc%23%25%1B%E2%80%AE"},
    };
    for (const auto& [citation, form] : table) {
        CHECK(to_string(citation) == form);
        CHECK(parse_citation(form) == citation);
    }
}

TEST_CASE("what is no citation for machines is not taken for one") {
    for (std::string_view typed :
         {"12", "clausula:md5:00", "clausula:sha256:00#page=x", "clausula:sha256:00#bytes=9-1",
          "clausula:sha256:00#bytes=9", "clausula:sha256:00#color=red", "clausula:sha256:00#page",
          "clausula:sha256:00#page=99999999999"})
        CHECK_FALSE(parse_citation(typed));
    CHECK(parse_citation("clausula:sha256:00#clause=100%&page=2")->clause == "100%");
}

TEST_CASE("a clause is found by its number as people write it") {
    const auto clause = [](std::string number, std::string path,
                           std::optional<std::size_t> parent) {
        Clause made;
        made.number = std::move(number);
        made.path = std::move(path);
        made.parent = parent;
        return made;
    };
    const std::vector<Clause> clauses = {
        clause("1 luku", "1 luku", {}),
        clause("1 §", "1 luku 1 §", 0),
        clause("2 luku", "2 luku", {}),
        clause("1 §", "2 luku 1 §", 2),
        clause("2 mom.", "2 luku 1 § 2 mom.", 3),
        clause("", "", {}),
        clause("(a)", "2.3 (a)", {}),
    };
    const std::pair<std::string, std::vector<std::size_t>> table[] = {
        {"1 luku", {0}},    {"1LUKU", {0}},  {"1 §", {1, 3}},  {"2 luku 1 §", {3}},
        {"1 § 2 mom", {4}}, {"2 mom.", {4}}, {"2.3 (a)", {6}}, {"2.3a", {6}},
        {"a", {6}},         {"9 §", {}},     {"", {}},         {"\xFF", {}},
    };
    for (const auto& [typed, found] : table) CHECK(clauses_numbered(clauses, typed) == found);
}
