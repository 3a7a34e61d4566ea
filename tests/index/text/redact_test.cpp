#include "index/text/redact.h"

#include "index/text/tokens.h"
#include "tests/catch.h"

using namespace clausula;

TEST_CASE("words are blotted out byte for byte, however they are written") {
    const std::string wordings[] = {"Maija Virtanen", "Mäki*"};
    const auto [text, redacted] = GENERATE(table<std::string, std::string>({
        {"Maija Virtanen jatkaa.", "***** ******** jatkaa."},
        {"MAIJA\nVIRTANEN", "*****\n********"},
        {"maija.virtanen@x.fi", "*****.********@x.fi"},
        {"Maija tai Virtanen", "Maija tai Virtanen"},
        {"Maija Virtanenko", "Maija Virtanenko"},
        {"Maija Maija Virtanen", "Maija ***** ********"},
        {"MÄKI mäkelä Mäkisen", "***** mäkelä ********"}, // "ä" is two bytes
        {"Kivimäki", "Kivimäki"},
        {"", ""},
    }));
    CHECK(redact(text, wordings) == redacted);
    CHECK(redact(text, wordings).size() == text.size());
}

TEST_CASE("wordings without a word blot out nothing") {
    const std::string wordings[] = {"", "*", " - "};
    CHECK(redact("a - b * c", wordings) == "a - b * c");
}

TEST_CASE("a path is made readable only where something in it is blotted out") {
    const std::string wordings[] = {"mäki"};
    CHECK(redact_path("in/\xFF.pdf", wordings) == "in/\xFF.pdf");
    CHECK(redact_path("in/\xFFma\xCC\x88ki.pdf", wordings) == "in/\xEF\xBF\xBD*****.pdf");
}

TEST_CASE("a document's words go from all that is shown, and its spans stay") {
    Document document;
    document.file = {.path = "Maija Virtanen.zip", .members = {"maija_virtanen.pdf"}};
    document.title = "Sopimus, Maija Virtanen";
    document.text.content = "1 § Maija Virtanen ja muut";
    document.text.furniture = {{1, {}, "Maija Virtanen 1 (2)"}};
    // The heading ends in the middle of the name.
    document.clauses = {{.number = "1 §",
                         .path = "1 §",
                         .heading = "Maija",
                         .span = {0, 27},
                         .number_span = {0, 4},
                         .heading_span = {5, 10}}};
    document.problems = {{.message = "Maija Virtanen was cut off", .hint = "ask MAIJA VIRTANEN"}};
    const std::string wordings[] = {"maija virtanen"};

    const Document redacted = redact(document, wordings);

    CHECK(redacted.file.display_path() == "***** ********.zip!/*****_********.pdf");
    CHECK(redacted.title == "Sopimus, ***** ********");
    CHECK(redacted.text.content == "1 § ***** ******** ja muut");
    CHECK(redacted.text.furniture.front().text == "***** ******** 1 (2)");
    CHECK(redacted.clauses.front().heading == "*****");
    CHECK(redacted.clauses.front().number == "1 §");
    CHECK(redacted.clauses.front().span == document.clauses.front().span);
    CHECK(redacted.problems.front().message == "***** ******** was cut off");
    CHECK(redacted.problems.front().hint == "ask ***** ********");
    CHECK(redact(redacted, wordings) == redacted);
}
