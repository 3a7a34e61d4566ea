#include "ingest/facts/facts.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/ingest/structure/drawn_text.h"
#include "tests/versions/identity_texts.h"
#include "versions/identity/relate.h"

#include <string>

using namespace clausula;
using namespace clausula::identity_texts;

namespace {

/// As ingest would make it; scans have OCR pages.
Profile profile(const std::string& words, const std::string& language, bool scanned = false,
                const std::string& path = "a.txt", std::size_t pages = 1) {
    Document document;
    document.text = drawn(words);
    document.clauses = split_clauses(document.text, language);
    document.language = language;
    document.title = std::string(document.text[find_title(document.text)]);
    read_facts(document);
    document.pages.assign(pages, {.origin = scanned ? PageOrigin::ocr : PageOrigin::markup});
    document.file = {.sha256 = std::to_string(std::hash<std::string>()(words + path)),
                     .path = path};
    return profile_of(document, {&document.file, 1});
}

/// "wording", "first: successor", "suggested copy", "nothing".
std::string shown(const std::optional<Finding>& found) {
    if (!found) return "nothing";
    std::string text = found->sure ? "" : "suggested ";
    const bool directed = !ties(found->kind);
    if (directed) text += found->first_is_it ? "first: " : "second: ";
    return text + std::string(name_of(found->kind));
}

/// Every eighth word has a letter misread.
std::string misread(std::string words) {
    std::size_t count = 0;
    for (std::size_t at = 0; at + 4 < words.size(); ++at)
        if (words[at] == ' ' && words[at + 1] >= 'a' && words[at + 1] <= 'z' &&
            words[at + 3] >= 'a' && words[at + 3] <= 'z' && ++count % 8 == 0)
            words[at + 3] = words[at + 3] == 'c' ? 'e' : 'c';
    return words;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

const std::string agreement =
    services("Services Agreement", "12 March 2020", "City of Kuopio Oy", true);

} // namespace

TEST_CASE("documents are to each other what they say") {
    const std::string virtanen = lease("Matti Virtanen", "Liisa Korhonen", "1.3.2020", "850");

    struct Row {
        std::string why, first, second, found;
    };

    const Row rows[] = {
        {"the same words", agreement, agreement + " ", "copy"},
        {"a word more", agreement, replaced(agreement, "thirty days", "sixty days"), "wording"},
        {"two clauses more",
         services("Services Agreement", "12 March 2020", "City of Kuopio Oy", false), agreement,
         "wording"},
        {"a draft before it was signed",
         services("Draft Services Agreement", "2 March 2019", "City of Kuopio Oy", false),
         agreement, "wording"},
        {"made again two years later",
         services("Services Agreement", "1 June 2022", "City of Kuopio Oy", false), agreement,
         "first: successor"},
        {"years in the titles",
         services("Services Agreement 2019–2021", "1 May 2019", "City of Kuopio Oy", false),
         services("Services Agreement 2022–2025", "1 May 2019", "City of Kuopio Oy", true),
         "second: successor"},
        {"another customer", agreement,
         services("Services Agreement", "12 March 2020", "Savon Kunnat Oy", true), "nothing"},
        {"one form, two tenants", virtanen,
         lease("Matti Virtanen", "Teppo Lahtinen", "1.3.2020", "850"), "nothing"},
        {"one form, all else new", virtanen,
         lease("Anna Mäkelä", "Teppo Lahtinen", "1.8.2021", "910"), "nothing"},
        {"the same lease at another rent", virtanen,
         lease("Matti Virtanen", "Liisa Korhonen", "1.3.2020", "900"), "wording"},
        {"an amendment that names title and date",
         "Amendment No. 1 to the Services Agreement\n\nThe Services Agreement of 12 March 2020 "
         "between "
         "City of Kuopio Oy and Northern Data Services Inc. is amended as follows.\n\n1 Clause 2 "
         "is "
         "replaced by: The customer pays a fee every three months.\n",
         agreement, "first: amendment"},
        {"an amendment of another customer's",
         "Amendment No. 1 to the Services Agreement\n\nThe Services Agreement of 1 April 2018 "
         "between "
         "Savon Kunnat Oy and Southern Clouds Inc. is amended as follows.\n\n1 Clause 2 is "
         "replaced "
         "by: The customer pays a fee every three months.\n",
         agreement, "nothing"},
        {"an amendment of an earlier one between the same parties",
         "Amendment No. 1 to the Services Agreement\n\nThis Amendment amends the Services "
         "Agreement "
         "dated 3 May 2018 between City of Kuopio Oy and Northern Data Services Inc. as "
         "follows.\n\n1 Clause 2 is replaced by: The customer pays a fee every three months.\n",
         agreement, "nothing"},
        {"an amendment that names no day",
         "Amendment No. 1 to the Services Agreement\n\nThis Amendment amends the Services "
         "Agreement "
         "between City of Kuopio Oy and Northern Data Services Inc. as follows.\n\n1 Clause 2 is "
         "replaced by: The customer pays a fee every three months.\n",
         agreement, "first: amendment"},
        {"a notice that ends it",
         "Notice of Termination\n\nCity of Kuopio Oy terminates the Services Agreement of 12 March "
         "2020 "
         "with Northern Data Services Inc. as of 31 December 2021.\n",
         agreement, "first: amendment"},
        {"two of a number",
         services("Services Agreement No. 1", "12 March 2020", "City of Kuopio Oy", true),
         services("Services Agreement No. 2", "12 March 2020", "City of Kuopio Oy", true),
         "nothing"},
        {"minutes of two meetings", services("Minutes", "12 March 2020", "City of Kuopio Oy", true),
         services("Minutes", "2 April 2020", "City of Kuopio Oy", true), "nothing"},
        {"a draft of minutes",
         services("Draft Minutes", "12 March 2020", "City of Kuopio Oy", false),
         services("Minutes", "12 March 2020", "City of Kuopio Oy", true), "wording"},
        {"nothing in common", agreement,
         "Minutes\n\nThe board met and resolved what was on its list. The chair closed the meeting "
         "at "
         "noon, after every member had spoken on the matter of the roof.\n",
         "nothing"},
        {"no words", agreement, "", "nothing"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        const Profile first = profile(row.first, "en"),
                      second = profile(row.second, "en", false, "b.txt");
        CHECK(shown(relate(first, second)) == row.found);
        auto turned = relate(second, first);
        if (turned) turned->first_is_it = !turned->first_is_it;
        CHECK(shown(turned) == row.found);
    }
}

TEST_CASE("a scan is a copy of what it shows, whatever was misread") {
    const Profile born = profile(agreement, "en"),
                  scan = profile(misread(agreement), "en", true, "scan.png");
    CHECK(shown(relate(born, scan)) == "copy");
    SECTION("with its running headers") {
        std::string paged = agreement;
        for (std::string_view clause : {"2 Fees", "4 Liability"})
            paged = replaced(paged, clause, "Services, City of Kuopio\n^\n" + std::string(clause));
        CHECK(shown(relate(born, profile(paged, "en", true, "scan.png", 3))) == "copy");
    }
    SECTION("but not when clauses have moved") {
        std::string moved = agreement;
        const std::size_t second = moved.find("2 Fees"), third = moved.find("3 Confidentiality"),
                          fourth = moved.find("4 Liability");
        const std::string fees = moved.substr(second, third - second);
        moved.insert(fourth, fees).erase(second, fees.size());
        CHECK(shown(relate(born, profile(moved, "en", true, "scan.png"))) == "wording");
    }
    SECTION("but no scan of a new wording is") {
        std::string changed = agreement;
        for (std::string_view clause :
             {"The customer pays a monthly fee within thirty days of the invoice.",
              "Neither party tells others what it learns"})
            changed = replaced(changed, clause,
                               "Both talk freely with everybody about whatever they like.");
        CHECK(shown(relate(profile(misread(changed), "en", true, "new.png"), born)) == "wording");
    }
}

TEST_CASE("an act that changes another names it in its title") {
    const std::string law =
        "# Kuntalaki\n\n1 §\n\nTämän lain tarkoituksena on luoda edellytykset kunnan "
        "asukkaiden itsehallinnon toteutumiselle.\n";

    struct Row {
        std::string why, title, found;
    };

    const Row rows[] = {
        {"an amending act", "Laki kuntalain muuttamisesta", "first: amendment"},
        {"of another act", "Laki vaalilain muuttamisesta", "nothing"},
        {"an act of its own", "Laki kuntajaosta", "nothing"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        const std::string act = row.title +
                                "\n\nMuutetaan 5 §:n 2 momentti seuraavasti:\n\n5 §\n\nKunta "
                                "voi hoitaa tehtäviään yhdessä muiden kuntien kanssa.\n";
        CHECK(shown(relate(profile(act, "fi"), profile(law, "fi", false, "b.txt"))) == row.found);
    }
}

TEST_CASE("a translation has the same numbers in the same order") {
    std::string finnish = "Sopimus tietojärjestelmistä\n\n",
                swedish = "Avtal om informationssystem\n\n";
    std::string other = "Avtal om städning\n\n";
    for (int i = 1; i < 9; ++i) {
        const std::string number = std::to_string(i) + " §\n\n",
                          sum = std::to_string(137 * i % 400 + 10);
        const std::string days = std::to_string(i + 12);
        finnish.append(number).append("Toimittaja maksaa ").append(sum).append(" euroa ");
        finnish.append(days).append(" päivän kuluessa, ja asiakas ilmoittaa siitä.\n\n");
        swedish.append(number).append("Leverantören betalar ").append(sum).append(" euro inom ");
        swedish.append(days).append(" dagar, och kunden meddelar om det.\n\n");
        other.append(number).append("Lokalen städas ").append(std::to_string(3 * i));
        other.append(" gånger i veckan av den som har tagit på sig det.\n\n");
    }
    const Profile original = profile(finnish, "fi");
    CHECK(shown(relate(original, profile(swedish, "sv", false, "b.txt"))) == "translation");
    CHECK(shown(relate(original, profile(other, "sv", false, "c.txt"))) == "nothing");
}
