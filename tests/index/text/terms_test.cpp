#include "index/text/terms.h"
#include "tests/catch.h"

#include <map>

using namespace clausula;

namespace {

/// Readings as a person would write them down.
class Table : public WordTerms {
public:
    std::string_view terms_of(std::string_view form) override {
        const auto found = readings_.find(form);
        return found != readings_.end() ? found->second : form;
    }

private:
    std::map<std::string, std::string, std::less<>> readings_ = {
        {"hyvinvointialuetyöpaikoilla",
         "hyvinvointialuetyöpaikka +hyvinvointi +alue +työ +paikka +työpaikka +aluetyöpaikka "
         "+hyvinvointialue"},
        {"työpaikkalähtöinen", "työpaikkalähtöinen +työ +paikka +työpaikka +lähtöinen"},
        {"landskapsorganisationer", "landskapsorganisation +landskap +organisation"},
        {"arbetstid", "arbetstid +arbete +tid"},
        {"plats", "plats"},
        {"förslag", "förslag"},
        {"valtiosektori", "valtiosektori +valtio +sektori"}};
};

std::string completed_in(std::string_view text, std::size_t word) {
    Table table;
    return indexed_words(text, table).at(word).completed;
}

bool has_term(std::string_view terms, std::string_view wanted) {
    bool found = false;
    for_each_term(terms, [&](std::string_view term) { found = found || term == wanted; });
    return found;
}

} // namespace

TEST_CASE("a compound whose end is printed later is completed") {
    CHECK(has_term(completed_in("kunta- ja hyvinvointialuetyöpaikoilla", 0), "kuntatyöpaikka"));
    CHECK(
        has_term(completed_in("organisaatio- ja työpaikkalähtöinen", 0), "organisaatiolähtöinen"));
    CHECK(has_term(completed_in("kommun- och landskapsorganisationer", 0), "kommunorganisation"));
    CHECK(completed_in("kunta-, alue- ja valtiosektori", 0) == "kuntasektori");
    CHECK(completed_in("kunta-, alue- ja valtiosektori", 1) == "aluesektori");
}

TEST_CASE("a compound whose beginning is printed before is completed") {
    CHECK(has_term(completed_in("arbetstid och -plats", 2), "arbetsplats"));
}

TEST_CASE("what only looks like half a compound is left alone") {
    CHECK(completed_in("kunta - ja valtiosektori", 0).empty());
    CHECK(completed_in("kunta- suuri valtiosektori", 0).empty());
    CHECK(completed_in("kunta- ja", 0).empty());
    CHECK(completed_in("kunta- ja laatu", 0).empty());
    CHECK(completed_in("kunta ja valtiosektori", 0).empty());
}

TEST_CASE("a form tells how it begins where no base form does") {
    struct Row {
        const char *form, *terms, *beginning;
    };

    const Row rows[] = {
        {"parties", "party", "^parti"},    {"agreements", "agreement", ""},
        {"written", "write written", ""},  {"paid", "pay", "^paid"},
        {"säädetään", "säätää", "^sääde"}, // five letters, not bytes
        {"säädöksen", "säädös", ""},       {"yöllä", "yö +öinen", "^yöllä"},
    };
    for (const Row& row : rows) {
        INFO(row.form);
        CHECK(beginning_of(row.form, row.terms) == row.beginning);
    }
}
