#include "versions/align/align.h"

#include "tests/catch.h"
#include "tests/versions/align/drawn_document.h"

#include <ctime>

using namespace clausula;

namespace {

std::string name(const Document& document, const Provision& provision) {
    const Clause& clause = document.clauses[provision.clause];
    if (!clause.number.empty()) return clause.number;
    if (!clause.heading.empty()) return clause.heading;
    return std::string(document.text[provision.span]).substr(0, 12);
}

/// A line a group: "1+2>3: edited, merged".
std::string told(const Document& before, const Document& after, const AlignedParts& parts = {}) {
    const Alignment alignment = align(before, after, parts);
    std::string text;
    for (const AlignedProvisions& group : alignment.groups) {
        std::string line;
        for (std::size_t i : group.before)
            line += (line.empty() ? "" : "+") + name(before, alignment.before[i]);
        line += ">";
        for (std::size_t j : group.after)
            line += (line.back() == '>' ? "" : "+") + name(after, alignment.after[j]);
        for (std::size_t k = 0; k < group.changes.size(); ++k)
            line += (k == 0 ? ": " : ", ") + std::string(name_of(group.changes[k]));
        text += line + "\n";
    }
    return text;
}

std::string told(std::string_view before, std::string_view after) {
    return told(draw(before), draw(after));
}

constexpr std::string_view agreement =
    "1|Purpose|The parties agree on the development of working life in municipalities.\n"
    "2|Funding|Each party carries its own costs unless a joint budget is adopted in writing.\n"
    "3|Steering|A steering group of six members meets every month and reports each spring.\n"
    "4|Secrecy|Information marked as confidential is not disclosed to anybody outside.\n"
    "5|Term|This agreement is in force until the end of 2025 and then ends without notice.\n";

struct Row {
    std::string_view what, after, changes;
};

} // namespace

TEST_CASE("each kind of change is told") {
    const Row rows[] = {
        {"nothing", agreement,
         "1>1: unchanged\n2>2: unchanged\n3>3: unchanged\n4>4: unchanged\n5>5: unchanged\n"},
        {"a clause came in, the others go up: renumbered, not moved",
         "1|Purpose|The parties agree on the development of working life in municipalities.\n"
         "2|Definitions|In these terms a working day is any day but Saturday and Sunday.\n"
         "3|Funding|Each party carries its own costs unless a joint budget is adopted in writing.\n"
         "4|Steering|A steering group of six members meets every month and reports each spring.\n"
         "5|Secrecy|Information marked as confidential is not disclosed to anybody outside.\n"
         "6|Term|This agreement is in force until the end of 2025 and then ends without notice.\n",
         "1>1: unchanged\n>2: new\n2>3: renumbered\n3>4: renumbered\n4>5: renumbered\n"
         "5>6: renumbered\n"},
        {"one dropped, one edited, one with another heading",
         "1|Purpose|The parties agree on the development of working life in municipalities.\n"
         "2|Costs|Each party carries its own costs unless a joint budget is adopted in writing.\n"
         "3|Steering|A steering group of eight members meets every month and reports each spring.\n"
         "5|Term|This agreement is in force until the end of 2025 and then ends without notice.\n",
         "1>1: unchanged\n2>2: retitled\n3>3: edited\n4>: dropped\n5>5: unchanged\n"},
        {"moved and changed in a third of its words",
         "1|Steering|A steering board of nine persons meets every month and reports each autumn.\n"
         "2|Purpose|The parties agree on the development of working life in municipalities.\n"
         "3|Funding|Each party carries its own costs unless a joint budget is adopted in writing.\n"
         "4|Secrecy|Information marked as confidential is not disclosed to anybody outside.\n"
         "5|Term|This agreement is in force until the end of 2025 and then ends without notice.\n",
         "3>1: edited, renumbered, moved\n1>2: renumbered\n2>3: renumbered\n4>4: unchanged\n"
         "5>5: unchanged\n"},
        {"merged, and split",
         "1|Purpose|The parties agree on the development of working life in municipalities.\n"
         "2|Funding|Each party carries its own costs unless a joint budget is adopted in writing. "
         "/ A steering group of six members meets every month and reports each spring.\n"
         "3|Secrecy|Information marked as confidential is not disclosed to anybody outside.\n"
         "4|Term|This agreement is in force until the end of 2025\n"
         "5||and then ends without notice.\n",
         "1>1: unchanged\n2+3>2: merged\n4>3: renumbered\n5>4+5: split\n"},
        {"only a comma", // which can turn the meaning
         "1|Purpose|The parties agree, on the development of working life in municipalities.\n"
         "2|Funding|Each party carries its own costs unless a joint budget is adopted in writing.\n"
         "3|Steering|A steering group of six members meets every month and reports each spring.\n"
         "4|Secrecy|Information marked as “confidential” is not disclosed to anybody outside.\n"
         "5|Term|This agreement is in force until the end of 2025 and then ends without notice.\n",
         "1>1: edited\n2>2: unchanged\n3>3: unchanged\n4>4: edited\n5>5: unchanged\n"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(told(agreement, row.after) == row.changes);
    }
}

TEST_CASE("what only printers do differently is no change") {
    CHECK(told("1|A|He said “yes” – at once.\n", "1.|A|He said \"yes\" - at once.\n") ==
          "1>1.: unchanged\n");
}

TEST_CASE("a chapter that moves takes its sections along") {
    CHECK(
        told("I|Alpha|\n  1||Red apples are sold by weight.\n  2||Green pears are sold by piece.\n"
             "II|Beta|\n  3||Boats are let by the hour.\n  4||Oars are let by the day.\n"
             "III|Gamma|\n  5||The shop is shut on Sundays.\n",
             "II|Beta|\n  3||Boats are let by the hour.\n  4||Oars are let by the day.\n"
             "III|Gamma|\n  5||The shop is shut on Sundays.\n"
             "I|Alpha|\n  1||Red apples are sold by weight.\n"
             "  2||Green pears are sold by piece.\n") ==
        "II>II: unchanged\n3>3: unchanged\n4>4: unchanged\nIII>III: unchanged\n5>5: unchanged\n"
        "I>I: moved\n1>1: unchanged\n2>2: unchanged\n");
}

TEST_CASE("a clause below another parent is moved, whatever its number") {
    CHECK(told("1|Boats|\n  1.1||Boats are let by the hour.\n  1.2||Oars are let by the day.\n"
               "2|Fruit|\n  2.1||Green pears are sold by piece.\n",
               "1|Boats|\n  1.1||Boats are let by the hour.\n"
               "2|Fruit|\n  2.1||Green pears are sold by piece.\n"
               "  2.2||Oars are let by the day.\n") ==
          "1>1: unchanged\n1.1>1.1: unchanged\n2>2: unchanged\n2.1>2.1: unchanged\n"
          "1.2>2.2: renumbered, moved\n");
}

TEST_CASE("clauses that say the same are told apart by their place") {
    CHECK(told("1|Names|Everybody bears a name.\n2||Reserved.\n3|Ages|Nobody tells an age.\n"
               "4||Reserved.\n5|Towns|Towns have mayors.\n",
               "1|Names|Everybody bears a name.\n2||Reserved.\n3|Ages|Nobody tells an age.\n"
               "4|Towns|Towns have mayors.\n5||Reserved.\n6|Trees|Trees grow slowly.\n") ==
          "1>1: unchanged\n2>2: unchanged\n3>3: unchanged\n5>4: renumbered\n"
          "4>5: renumbered, moved\n>6: new\n");
}

TEST_CASE("a moment that is put in is an edit of its section") {
    CHECK(told("4 §|Lupa|\n  §||Lupa on haettava kirjallisesti virastolta.\n"
               "  §||Virasto päättää luvasta kuukauden kuluessa.\n",
               "4 §|Lupa|\n  §||Lupa on haettava kirjallisesti virastolta.\n"
               "  §||Hakemuksesta peritään maksu.\n"
               "  §||Virasto päättää luvasta kuukauden kuluessa.\n") == "4 §>4 §: edited\n");
}

TEST_CASE("the paragraphs of passages are aligned one by one") {
    CHECK(told("-||Red apples are sold by weight. / Boats are let by the hour.\n"
               "-||The shop is shut on Sundays.\n",
               "-||Red apples are sold by weight.\n"
               "-||Boats are let by the hour. / The shop is shut on Sundays.\n") ==
          "Red apples a>Red apples a: unchanged\nBoats are le>Boats are le: unchanged\n"
          "The shop is >The shop is : unchanged\n");
}

TEST_CASE("what OCR misread is noise, and what was changed is not") {
    constexpr std::string_view printed =
        "1|Term|The agreement is terminated by notice of twelve months in writing.\n"
        "2|Price|The price is 1200 euros a month and is paid in advance now.\n";
    const Document before = draw(printed);
    const auto read = [&](std::string_view text) { return told(before, draw(text, true)); };
    CHECK(read("1|Term|The agreernent is terminated by noticeof twelve rnonths in writ ing.\n"
               "2|Price|The price is I200 euros a month and is paid in advance now.\n") ==
          "1>1: noise\n2>2: noise\n");
    CHECK(read("1|Terrn|The agreement is terminated by notice of twelve months in writing.\n"
               "2|Price|The price is 1300 euros a month and is paid in advance now.\n") ==
          "1>1: noise\n2>2: edited\n");
    CHECK(read("1|Term|The agreement is terminated by notice of eleven rnonths in writing.\n"
               "2|Price|The price is 1200 euros a month and is paid in advance price.\n") ==
          "1>1: edited\n2>2: edited\n");
    // Another organisation, and an ending, though there is one letter between them.
    CHECK(told(draw("1||Signed by Hoitoala HYJ for its members on the day above.\n"),
               draw("1||Signed by Hoitoala HYT for its members on the day above.\n", true)) ==
          "1>1: edited\n");
    CHECK(told(draw("1||They agree on uudistamisesta in all of their own towns.\n"),
               draw("1||They agree on uudistamista in all of their own towns.\n", true)) ==
          "1>1: edited\n");
    // A born-digital copy has no misprints of OCR.
    CHECK(told(printed, "1|Term|The agreernent is terminated by notice of twelve months in "
                        "writing.\n2|Price|The price is 1200 euros a month and is paid in "
                        "advance now.\n") == "1>1: edited\n2>2: unchanged\n");
}

TEST_CASE("a scan with a text layer is known by its misprints") {
    constexpr std::string_view read =
        "1|Purpose|The partics agrec on the devclopment of workinglife in rnunicipalities.\n"
        "2|Funding|Each party carrles its own eosts unless a joint hudget is adopted in wrlting.\n"
        "3|Steering|A stcering group of six mcmbers meets every rnonth and reports each spring.\n"
        "4|Secrecy|lnformation markcd as confldential is not disclosed to anybody outside.\n"
        "5|Term|This agreernent is in force until the end of 2026 and then ends without notice.\n";
    CHECK(told(agreement, read) == "1>1: noise\n2>2: noise\n3>3: noise\n4>4: noise\n5>5: edited\n");
}

TEST_CASE("agreements that share no clause may share a sentence") {
    CHECK(told("1||The group Tekry steers the renewal of working life under the main negotiators. "
               "/ Population changes call for new ways of working everywhere in the country.\n",
               "A|News|\nB|Who steers|The joint group Tekry now steers the renewal of working "
               "life in towns under the main negotiators. / It meets on Mondays, and its "
               "chairman writes the minutes. / Coffee is served to all who come in time.\n") ==
          ">A: new\n1>B: edited, retitled, renumbered\n");
    CHECK(told("1||Boats are let by the hour.\n", "1||The shop is shut on Sundays.\n") ==
          "1>: dropped\n>1: new\n");
}

TEST_CASE("two clauses that are named are compared whatever they say") {
    const Document before = draw("1||Boats are let by the hour.\n2|Fruit|\n  2.1||Pears.\n");
    const Document after = draw("1||Pears.\n2||The shop is shut on Sundays.\n");
    CHECK(told(before, after, {0, 1}) == "1>2: edited, renumbered\n");
    CHECK(told(before, after, {1, 0}) == "2>1: edited, retitled, renumbered\n2.1>: dropped\n");
}

TEST_CASE("documents without clauses or text are no error") {
    CHECK(told("", "").empty());
    CHECK(told("", "1|A|b\n") == ">1: new\n");
    CHECK(told("1|A|b\n", "") == "1>: dropped\n");
    Document odd = draw("1|A|b c\n2||d\n");
    odd.clauses[0].heading_span = {3, 3};
    odd.clauses[1].number_span = {0, 0};
    CHECK(align(odd, odd).groups.size() == 2);
}

TEST_CASE("hostile documents take no more than seconds") {
    std::string same, other, words;
    for (int i = 0; i < 20'000; ++i) {
        same += "1||Reserved.\n";
        other += i % 3 == 0 ? "2||Reserved for later use.\n" : "1||Reserved.\n";
    }
    for (int i = 0; i < 150'000; ++i) words += " w" + std::to_string(i * 7919 % 1009);
    std::string backwards;
    for (int i = 150'000; i-- > 0;) backwards += " w" + std::to_string(i * 7919 % 1009);
    const std::clock_t start = std::clock();
    CHECK(align(draw(same), draw(same)).groups.size() == 20'000);
    CHECK(align(draw(same), draw(other)).groups.size() >= 20'000);
    CHECK(align(draw("1||" + words), draw("1||" + backwards)).groups.size() == 1);
    CHECK(align(draw("1||" + words), draw("1||" + words + " x")).groups.size() == 1);
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 60); // in a Debug build; 2 s in Release
}
