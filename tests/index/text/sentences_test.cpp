#include "index/text/sentences.h"

#include "tests/catch.h"

#include <string>

using namespace clausula;

namespace {

/// The sentences of a text with a bar between them.
std::string barred(std::string_view text, const Language* language = nullptr) {
    std::string joined;
    for (const Span& span : sentences_of(text, language))
        joined += (joined.empty() ? "" : "|") + std::string(text.substr(span.begin, span.size()));
    return joined;
}

struct Row {
    std::string_view text, sentences;
};

} // namespace

TEST_CASE("a sentence ends where the next one begins") {
    const Row rows[] = {
        {"", ""},
        {"  \n ", ""},
        {"One. Two! Three? Four", "One.|Two!|Three?|Four"},
        {"1. Rahoitus\nOsapuolet vastaavat. Muut eivät.",
         "1. Rahoitus|Osapuolet vastaavat.|Muut eivät."},
        {"1. The parties agree. 2. They pay.", "1. The parties agree.|2. They pay."},
        {"It is “binding.” The parties know it.", "It is “binding.”|The parties know it."},
        {"(Näin on sovittu.) Muuta ei ole.", "(Näin on sovittu.)|Muuta ei ole."},
        {"Vuonna 2018. Osapuolet sopivat.", "Vuonna 2018.|Osapuolet sopivat."},
        {"tehdään mm. seuraavaa: työ jatkuu", "tehdään mm. seuraavaa: työ jatkuu"},
        {"Odota… Vastaus tulee.", "Odota…|Vastaus tulee."},
        {"solu\ttoinen solu", "solu|toinen solu"},
        {"Sivu\u00a0on. Toinen\u00a0on.", "Sivu\u00a0on.|Toinen\u00a0on."},
    };
    for (const Row& row : rows) CHECK(barred(row.text) == row.sentences);
}

TEST_CASE("a full stop within a number, an abbreviation or a name ends no sentence") {
    const Row rows[] = {
        {"Alkaa 1.1.2018 ja päättyy 31.12.2020. Muuten ei.",
         "Alkaa 1.1.2018 ja päättyy 31.12.2020.|Muuten ei."},
        {"Esim. Tekry kokoontuu. Ks. Liite 2.", "Esim. Tekry kokoontuu.|Ks. Liite 2."},
        {"Muutetaan 4 § 2 mom. Työn tilaaja maksaa.", "Muutetaan 4 § 2 mom. Työn tilaaja maksaa."},
        {"Enligt 4 §. Parterna svarar bl.a. Ledningen.",
         "Enligt 4 §.|Parterna svarar bl.a. Ledningen."},
        {"Hyra, t.ex. Helsingfors. Slut.", "Hyra, t.ex. Helsingfors.|Slut."},
        {"See No. 5 and Acme Inc. Delaware. Sold.", "See No. 5 and Acme Inc. Delaware.|Sold."},
        {"Sold to Acme Inc. The price is fixed.", "Sold to Acme Inc.|The price is fixed."},
        {"J. K. Paasikivi allekirjoitti. Muut eivät.",
         "J. K. Paasikivi allekirjoitti.|Muut eivät."},
        {"Under U.S. Federal law.", "Under U.S. Federal law."},
        {"Se on 3. Toukokuuta ei mainita.", "Se on 3. Toukokuuta ei mainita."},
        {"Sivusto on example.com. Se toimii.", "Sivusto on example.com.|Se toimii."},
    };
    for (const Row& row : rows) CHECK(barred(row.text) == row.sentences);
}

TEST_CASE("an abbreviation is one in its language") {
    CHECK(barred("Se on em. Osapuoli.", find_language("fi")) == "Se on em. Osapuoli.");
    CHECK(barred("Ask them. Party em. Next.", find_language("en")) == "Ask them.|Party em.|Next.");
}

TEST_CASE("long runs with and without white space take linear time") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "x.\u00a0A";
    CHECK(!sentences_of(text).empty());
    CHECK(sentences_of(std::string(1'000'000, '\n')).empty());
}
