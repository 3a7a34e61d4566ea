#include "index/model/error.h"
#include "search/query.h"
#include "tests/catch.h"

using namespace clausula;

namespace {

struct Row {
    const char* typed;
    const char* tree;
};

Error error_of(const std::string& typed) {
    try {
        parse_query(typed);
    } catch (const Error& error) {
        return error;
    }
    FAIL("understood: " << typed);
    return {"", ""};
}

} // namespace

TEST_CASE("what is typed becomes this tree") {
    const Row rows[] = {
        {"rahoitus", "rahoitus"},
        {"  rahoitus\u00A0Tekry ", "(AND rahoitus Tekry)"},
        {"rahoitus AND Tekry", "(AND rahoitus Tekry)"},
        {"\"tekojen  tori\"", "(PHRASE tekojen tori)"},
        {"”tekojen tori”", "(PHRASE tekojen tori)"},
        {"=Sopimus", "(EXACT Sopimus)"},
        {"=\"työelämä laadusta\"", "(EXACT työelämä laadusta)"},
        {"työ*", "(PREFIX työ)"},
        {"a OR b", "(OR a b)"},
        {"a b OR c d", "(OR (AND a b) (AND c d))"},
        {"a (b OR c)", "(AND a (OR b c))"},
        {"((a))", "a"},
        {"a -b", "(AND a (NOT b))"},
        {"-b a", "(AND (NOT b) a)"},
        {"a NOT b", "(AND a (NOT b))"},
        {"a -(b OR c)", "(AND a (NOT (OR b c)))"},
        {"a -\"b c\"", "(AND a (NOT (PHRASE b c)))"},
        {"NEAR(rahoitus jatko, 5)", "(NEAR/5 rahoitus jatko)"},
        {"NEAR( rahoitus \"b c\" )", "(NEAR/10 rahoitus (PHRASE b c))"},
        {"NEAR(raha* jatko,3)", "(NEAR/3 (PREFIX raha) jatko)"},
        {"NEAR near or", "(AND NEAR near or)"},
        {"ORegano", "ORegano"},
        {"obama-hallinto", "obama-hallinto"},
        {"KT:n EU:n 12:30", "(AND KT:n EU:n 12:30)"},
        {"kind:agreement", "(KIND agreement)"},
        {"laji:sopimus", "(KIND agreement)"},
        {"Slag:Avtal", "(KIND agreement)"},
        {"kind:minutes OR kind:report", "(OR (KIND minutes) (KIND report))"},
        {"kieli:ruotsi", "(LANG sv)"},
        {"osa:liite", "(IN annex)"},
        {"year:2015..2020", "(YEAR 2015 2020)"},
        {"vuosi:2021..", "(YEAR 2021 -)"},
        {"år:..2015", "(YEAR - 2015)"},
        {"year:2020", "(YEAR 2020 2020)"},
        {"year:>=2020", "(YEAR 2020 -)"},
        {"year:<2020", "(YEAR - <2020)"},
        {"confidence:<0.8", "(CONFIDENCE - <0.8)"},
        {"varmuus:..0.8", "(CONFIDENCE - 0.8)"},
        {"number:\"4 §\"", "(NUMBER 4 §)"},
        {"number:4.2", "(NUMBER 4.2)"},
        {"title:\"framtidens  avtal\" a", "(AND (TITLE framtidens avtal) a)"},
        {"a -year:2020", "(AND a (NOT (YEAR 2020 2020)))"},
        {"document:17", "(DOCUMENT 17 17)"},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        const Query query = parse_query(row.typed);
        CHECK(to_string(query) == row.tree);
        CHECK(to_string(parse_query(typed_form(query))) == row.tree);
    }
}

TEST_CASE("a term knows where it was typed") {
    const Query query = parse_query("ä  työ*");
    REQUIRE(query.children.size() == 2);
    CHECK(query.children[1].begin == 4);
    CHECK(query.children[1].end == 9);
}

TEST_CASE("a mistake is shown under its place, with what was expected") {
    struct Mistake {
        const char* typed;
        const char* message; ///< what the message begins with
        const char* carets;  ///< its last line
    };

    const Mistake mistakes[] = {
        {"", "an empty query", "  ^"},
        {"   ", "an empty query", "     ^"},
        {"työ OR", "expected a word after OR", "        ^"},
        {"OR työ", "expected a word", "  ^"},
        {"a OR OR b", "expected a word", "       ^"},
        {"AND a", "expected a word before AND", "  ^^^"},
        {"a AND", "expected a word after AND", "       ^"},
        {"(a", "this parenthesis is not closed", "  ^"},
        {"ä (b", "this parenthesis is not closed", "    ^"},
        {"a)", "this parenthesis closes nothing", "   ^"},
        {"()", "expected a word in the parentheses", "  ^^"},
        {"äö \"b", "this quote is not closed", "     ^"},
        {"\"\"", "expected a letter or a digit", "  ^^"},
        {"§", "expected a letter or a digit", "  ^"},
        {"-a", "expected something to look for", "  ^^"},
        {"a OR -b", "expected something to look for", "       ^^"},
        {"a - b", "expected a word right after -", "     ^"},
        {"--a", "expected a word right after -", "   ^"},
        {"*", "expected a letter or a digit", "  ^"},
        {"a*b", "* stands only at the end", "   ^"},
        {"!a", "this sign asks nothing here", "  ^"},
        {"no?ice", "this sign asks nothing here", "    ^"},
        {"a~2", "this sign asks nothing here", "   ^"},
        {"[a]", "this sign asks nothing here", "  ^"},
        {"b a|c", "this sign asks nothing here", "     ^"},
        {"signed:2023-02-31", "expected a day", "         ^^^^^^^^^^"},
        {"\"a*\"", "inside quotes * is no wildcard", "  ^^^^"},
        {"\"a\"b", "expected a space here", "     ^"},
        {"NEAR(a)", "expected two words or more", "  ^^^^^^^"},
        {"NEAR(a b, x)", "expected how many words", "            ^"},
        {"NEAR(a b, 0)", "expected how many words", "            ^"},
        {"NEAR(a b", "this parenthesis is not closed", "  ^^^^^"},
        {"NEAR(a year:2020)", "NEAR holds only words", "         ^^^^^^^^^"},
        {"NEAR(a OR b)", "NEAR holds only words", "         ^^"},
        {"yaer:2020", "there is no field \"yaer\"; did you mean year:?", "  ^^^^"},
        {"ä vuosj:2020", "there is no field \"vuosj\"; did you mean vuosi:?", "    ^^^^^"},
        {"qqqqqq:1", "there is no field \"qqqqqq\"", "  ^^^^^^"},
        {"strength:strong", "expected one of binding, intention", "           ^^^^^^"},
        {"kind:agreemnt", "expected one of agreement", "       ^^^^^^^^"},
        {"year:", "expected a value after year:", "       ^"},
        {"year:x", "expected a whole number", "       ^"},
        {"year:2015-2020", "expected a whole number", "       ^^^^^^^^^"},
        {"year:2020..2015", "this range runs backwards", "       ^^^^^^^^^^"},
        {"year:..", "expected a whole number", "       ^^"},
        {"confidence:80", "expected a number from 0 to 1", "             ^^"},
        {"confidence:nan", "expected a number from 0 to 1", "             ^^^"},
    };
    for (const Mistake& mistake : mistakes) {
        INFO(mistake.typed);
        const Error error = error_of(mistake.typed);
        CHECK(error.kind == ErrorKind::query);
        CHECK(error.message.substr(0, std::string_view(mistake.message).size()) == mistake.message);
        CHECK(error.message.substr(error.message.rfind('\n') + 1) == mistake.carets);
    }
}

TEST_CASE("a mistyped value is told what it may have meant") {
    CHECK(error_of("kind:agreemnt").message.find("did you mean agreement?") != std::string::npos);
    CHECK(error_of("laji:sopinus").message.find("did you mean sopimus?") != std::string::npos);
}

TEST_CASE("hostile queries are refused, not overflown") {
    const std::string deep(100'000, '(');
    CHECK(error_of(deep + "a").message.find("nest at most") != std::string::npos);
    CHECK(error_of(std::string(100'000, '-')).kind == ErrorKind::query);
    std::string many;
    while (many.size() < 1'000'000) many += "a ";
    const Error error = error_of(many);
    CHECK(error.message.find("at most 200 terms") != std::string::npos);
    CHECK(error.message.size() < 300);
    const Error phrase = error_of('"' + many + '"');
    CHECK(phrase.message.find("at most 2000 words") != std::string::npos);
    CHECK(phrase.message.size() < 300);
    CHECK(error_of("\xFF\xFE").kind == ErrorKind::query);
    CHECK(to_string(parse_query(std::string(1'000'000, 'a'))).size() == 1'000'000);
}
