#include "index/text/tokens.h"

#include "tests/catch.h"

using namespace clausula;

TEST_CASE("tokens are runs of letters and digits, case-folded, with their place") {
    struct Row {
        const char* text;
        std::vector<std::string> terms;
    };

    const Row rows[] = {
        {"", {}},
        {" § – ", {}},
        {"4 § ÄLÄ", {"4", "älä"}},
        {"EU:n (työ)", {"eu", "n", "työ"}},
        {"Straße 2021.", {"strasse", "2021"}},
        {"ÅR\u00A0å", {"år", "å"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        std::vector<std::string> terms;
        for (const Token& token : tokens_of(row.text)) terms.push_back(token.term);
        CHECK(terms == row.terms);
    }
    CHECK(tokens_of("§ Työ, x") == std::vector<Token>{{{3, 7}, "työ"}, {{9, 10}, "x"}});
}
