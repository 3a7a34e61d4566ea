#include "ingest/ocr/section_signs.h"
#include "tests/catch.h"

#include <sstream>
#include <string>

using namespace clausula;

namespace {

/// Words as the engine gives them: a row of the drawing is a line of the page.
std::vector<Word> page_of(const std::string& drawing) {
    std::vector<Word> words;
    std::istringstream lines(drawing);
    double top = 0;
    for (std::string line; std::getline(lines, line); top += 20) {
        std::istringstream stream(line);
        double left = 50;
        for (std::string word; stream >> word; left += 60)
            words.push_back({.text = word, .box = {left, top, left + 40, top + 10}});
    }
    return words;
}

std::string read(const std::string& drawing) {
    std::string text;
    for (const Word& word : with_section_signs(page_of(drawing))) text += word.text + " ";
    if (!text.empty()) text.pop_back();
    return text;
}

} // namespace

TEST_CASE("a § that was read as another sign is put back") {
    CHECK(read("18 S Opening\ntext here\n19 & Minutes\n20 8 Budget") ==
          "18 § Opening text here 19 § Minutes 20 § Budget");
    CHECK(read("3 §\nScope\n4 8\nTerms") == "3 § Scope 4 § Terms");
}

TEST_CASE("what may be meant stays as it was read") {
    const char* untouched[] = {
        "19 & Minutes",                      // one alone
        "1 8 Helsinki\n2 8 Turku\n3 8 Oulu", // a table of figures
        "19 & Minutes\n7 & Others",          // does not count upwards
        "19 & minutes\n20 & budget",         // runs on
        "in 18 S Opening\nand 19 & Minutes", // not at the beginning of a line
    };
    for (const std::string drawing : untouched) {
        std::string as_read = drawing;
        for (char& c : as_read)
            if (c == '\n') c = ' ';
        CHECK(read(drawing) == as_read);
    }
}
