#include "cli/personal_data.h"

#include "tests/catch.h"

using namespace clausula;

namespace {

const PersonalData data({"Anna Kukka", "Åke von Sydow-Berg", "Virtanen Maija", "Kukka",
                         "Liisa Orvokki Laakso"});

} // namespace

TEST_CASE("names are left out in either order and in any form") {
    struct Row {
        std::string_view text, left;
    };

    const Row rows[] = {
        {"puheenjohtaja Anna Kukka", "puheenjohtaja **** *****"},
        {"Kukka, Anna (KT); Anna Kukan", "*****, **** (KT); **** *****"},
        {"ANNA\nKUKKA", "****\n*****"},
        {"Maija Virtasen ja Virtanen Maijan", "***** ******** ja ******** ******"},
        {"Åke von Sydow-Bergs", "**** *** *****-*****"},
        {"anna.kukka@kt.fi, +358 40 123 4567", "****************, ****************"},
        {"Liisa Orvokki Laakso", "***** ******* ******"},
        {"Liisa Laakson ja Laakso, Orvokki", "***** ******* ja ******, *******"},
        // Another Anna, and a word that is a surname too.
        {"Anna Laine poimi kukkia, kukka oli kaunis", "Anna Laine poimi kukkia, kukka oli kaunis"},
    };
    for (const Row& row : rows) CHECK(data.leave_out_of(row.text) == row.left);
}

TEST_CASE("every string of an answer is looked at") {
    Answer answer;
    const auto record = [](const char* name) {
        return Record{{"name", "Anna Kukka"},
                      {name, std::vector<Value>{Record{{"words", "Kukka Anna"}}, Value(7)}}};
    };
    answer.head = record("facts");
    answer.rows = {record("hits")};
    answer.page = {{.lines = {{{"pj. Anna "}, {"Kukka", Style::match}, {" (KT)"}}}},
                   {.cells = {{{{"nimi"}}, {{"Anna Kukalle"}}}}}};
    data.leave_out_of(answer);
    const auto left = [](const Record& one) {
        const auto& list = std::get<std::vector<Value>>(one[1].value.content);
        return std::get<std::string>(one[0].value.content) + " " +
               std::get<std::string>(std::get<Record>(list[0].content)[0].value.content);
    };
    CHECK(left(answer.head) == "**** ***** ***** ****");
    CHECK(left(answer.rows[0]) == "**** ***** ***** ****");
    CHECK(answer.page[0].lines[0] == StyledLine{{"pj. **** "}, {"*****", Style::match}, {" (KT)"}});
    CHECK(answer.page[1].cells[0][1] == StyledLine{{"**** *******"}});
}

TEST_CASE("text that is not UTF-8 stays as it is, but for addresses") {
    CHECK(data.leave_out_of("\xff Anna Kukka") == "\xff Anna Kukka");
}
