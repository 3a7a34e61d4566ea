#include "versions/translation/pair_translations.h"

#include "tests/catch.h"

#include <string>

using namespace clausula;

namespace {

struct Part {
    std::string number, heading, body;
};

Document document_of(const std::vector<Part>& parts) {
    Document document;
    std::string& text = document.text.content;
    for (const Part& part : parts) {
        Clause clause;
        clause.number = part.number;
        clause.heading = part.heading;
        const std::size_t begin = text.size();
        text += part.number + " ";
        clause.number_span = {begin, text.size() - 1};
        const std::size_t heading = text.size();
        text += part.heading;
        clause.heading_span = {heading, text.size()};
        text += "\n";
        const std::size_t body = text.size();
        text += part.body;
        clause.span = {begin, text.size()};
        document.text.paragraphs.push_back({.span = {begin, body - 1}});
        document.text.paragraphs.push_back({.span = {body, text.size()}});
        text += "\n";
        document.clauses.push_back(clause);
    }
    return document;
}

/// "0-0 1-1 2-": the places of the pairs.
std::string pairs_of(const Document& first, const Document& second) {
    std::string pairs;
    for (const TranslatedPair& pair : pair_translations(first, second).pairs)
        pairs += (pairs.empty() ? "" : " ") + (pair.first ? std::to_string(*pair.first) : "") +
                 "-" + (pair.second ? std::to_string(*pair.second) : "");
    return pairs;
}

const std::vector<Part> finnish = {
    {"1 §", "Soveltamisala", "Tätä sopimusta sovelletaan 12 kunnan palveluihin Pirkanmaalla."},
    {"2 §", "Rahoitus", "Kunta maksaa 45 000 euroa vuodessa. Kunta maksaa laskun 30 päivässä."},
    {"3 §", "Johtoryhmä",
     "Johtoryhmään kuuluu 7 jäsentä. Puheenjohtajan nimittää KT. Johtoryhmä kokoontuu neljä kertaa "
     "vuodessa ja aina, kun jäsen sitä pyytää."},
    {"4 §", "Raportointi", "Kunta antaa raportin johtoryhmälle viimeistään 31.3."},
    {"5 §", "Voimassaolo", "Sopimus on voimassa 31.12.2027 asti."}};

const std::vector<Part> swedish = {
    {"1 §", "Tillämpningsområde", "Detta avtal tillämpas på 12 kommuners tjänster i Birkaland."},
    {"2 §", "Finansiering",
     "Kommunen betalar 45 000 euro om året. Kommunen betalar fakturan inom 30 dagar."},
    {"3 §", "Ledningsgrupp",
     "Ledningsgruppen har 7 medlemmar. Ordföranden utses av KT. Ledningsgruppen sammanträder fyra "
     "gånger om året och alltid när en medlem begär det."},
    {"4 §", "Rapportering", "Kommunen ger ledningsgruppen en rapport senast 31.3."},
    {"5 §", "Giltighet", "Avtalet gäller till 31.12.2027."}};

} // namespace

TEST_CASE("a document and its translation are paired clause by clause") {
    CHECK(pairs_of(document_of(finnish), document_of(swedish)) == "0-0 1-1 2-2 3-3 4-4");
}

TEST_CASE("the printed numbers are not looked at") {
    std::vector<Part> renumbered = swedish;
    for (std::size_t i = 0; i < renumbered.size(); ++i)
        renumbered[i].number = std::to_string((i * 3) % 5 + 1) + " §";
    CHECK(pairs_of(document_of(finnish), document_of(renumbered)) == "0-0 1-1 2-2 3-3 4-4");
}

TEST_CASE("what only one of them has stands alone") {
    std::vector<Part> shorter = swedish;
    shorter.erase(shorter.begin() + 2);
    CHECK(pairs_of(document_of(finnish), document_of(shorter)) == "0-0 1-1 2- 3-2 4-3");
    CHECK(pairs_of(document_of(shorter), document_of(finnish)) == "0-0 1-1 -2 2-3 3-4");
}

TEST_CASE("documents without clauses have no pairs") {
    CHECK(pairs_of(Document(), Document()).empty());
    CHECK(pairs_of(document_of({finnish[0]}), Document()) == "0-");
    CHECK(pair_translations(Document(), Document()).paired() == 0);
}

TEST_CASE("the same words two thousand times are paired in time") {
    const std::vector<Part> many(2000, {"1 §", "Reserved", "Reserved."});
    const TranslatedProvisions found = pair_translations(document_of(many), document_of(many));
    CHECK(found.paired() == 1);
}
