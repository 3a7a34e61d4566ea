#include "versions/origin/blame.h"

#include "tests/catch.h"
#include "tests/versions/origin/documents.h"

using namespace clausula;

namespace {

/// Each sentence as "where its wording appeared: the sentence"; where is the text's place in the
/// lineage, from 1, and the clause's number there.
std::vector<std::string> blamed(const std::vector<Document>& documents,
                                std::vector<std::vector<std::size_t>> follows = {}) {
    std::vector<LineageText> lineage;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (follows.size() <= i)
            follows.push_back(i == 0 ? std::vector<std::size_t>{} : std::vector{i - 1});
        lineage.push_back({&documents[i], follows[i]});
    }
    std::vector<std::string> lines;
    for (const BlamedSentence& sentence : blame(lineage)) {
        const Document& origin = documents[sentence.origin.text];
        CHECK(origin.clauses[sentence.origin.clause].span.contains(sentence.origin.span.begin));
        lines.push_back(std::to_string(sentence.origin.text + 1) + "/" +
                        origin.clauses[sentence.origin.clause].number + " " +
                        std::string(documents.back().text[sentence.span]));
    }
    return lines;
}

using Lines = std::vector<std::string>;

const std::string first = "1. Term\n"
                          "This agreement lasts for three years. Either party may extend it once.\n"
                          "2. Fees\n"
                          "The fees are those of the price list. Reserved.\n"
                          "3. Notices\n"
                          "Notices are given in writing to the other party.\n";
const std::string second = "1. Term\n"
                           "This agreement lasts for five years. Either party may extend it once.\n"
                           "2. Fees\n"
                           "The fees are those of the price list. Reserved.\n"
                           "3. Data\n"
                           "Reserved.\n"
                           "4. Notices\n"
                           "Notices are given in writing to the other party.\n";
const std::string third = "1. Definitions\n"
                          "A day means any day of the calendar.\n"
                          "2. Notices\n"
                          "Notices are given in WRITING, to the other party.\n"
                          "3. Term\n"
                          "This agreement lasts for three years. Either party may extend it once.\n"
                          "4. Prices\n"
                          "The fees are those of the price list. Reserved.\n"
                          "5. Data\n"
                          "Reserved.\n";

} // namespace

TEST_CASE("each sentence has the earliest version that has its wording") {
    CHECK(blamed({document_of(first), document_of(second)}) ==
          Lines{"1/1. Term", "2/1. This agreement lasts for five years.",
                "1/1. Either party may extend it once.", "1/2. Fees",
                "1/2. The fees are those of the price list.", "1/2. Reserved.", "2/3. Data",
                "2/3. Reserved.", "1/3. Notices",
                "1/3. Notices are given in writing to the other party."});
}

TEST_CASE("a wording is followed through moves, and one that came back is as old as it was") {
    CHECK(blamed({document_of(first), document_of(second), document_of(third)}) ==
          Lines{"3/1. Definitions", "3/1. A day means any day of the calendar.", "1/3. Notices",
                "1/3. Notices are given in WRITING, to the other party.", "1/1. Term",
                "1/1. This agreement lasts for three years.",
                "1/1. Either party may extend it once.", "3/4. Prices",
                "1/2. The fees are those of the price list.", "1/2. Reserved.", "2/3. Data",
                "2/3. Reserved."});
}

TEST_CASE("a successor carries on wordings of what it follows, of each where there are two") {
    const Document other = document_of("1. Disputes\n"
                                       "Disputes are settled by the court of Helsinki. Yes.\n");
    const Document successor =
        document_of("1. Disputes\n"
                    "Disputes are settled by the court of Helsinki. Yes.\n"
                    "2. Notices\n"
                    "Notices are given in writing to the other party. No.\n");
    CHECK(blamed({document_of(first), other, successor}, {{}, {}, {0, 1}}) ==
          Lines{"2/1. Disputes", "2/1. Disputes are settled by the court of Helsinki.", "2/1. Yes.",
                "1/3. Notices", "1/3. Notices are given in writing to the other party.",
                "3/2. No."});
}

TEST_CASE("what only OCR reads differently is the same wording, on either side of the scan") {
    const std::string scanned =
        "1. Term\n"
        "Thls agreement lasts for three years. Either party rnay extend it once.\n"
        "2. Fees\n"
        "The fees are those of the pricc list. Rescrved.\n"
        "3. Notices\n"
        "Notices are given in writing to the other party.\n";
    const Lines as_first = {"1/1. Term",
                            "1/1. This agreement lasts for three years.",
                            "1/1. Either party may extend it once.",
                            "1/2. Fees",
                            "1/2. The fees are those of the price list.",
                            "1/2. Reserved.",
                            "1/3. Notices",
                            "1/3. Notices are given in writing to the other party."};
    CHECK(blamed({document_of(scanned, true), document_of(first)}) == as_first);
    CHECK(blamed({document_of(first), document_of(scanned, true), document_of(first)}) == as_first);
    const Lines of_scan = blamed({document_of(first), document_of(scanned, true)});
    REQUIRE(of_scan.size() == as_first.size());
    CHECK(of_scan[1] == "1/1. Thls agreement lasts for three years.");
    CHECK(of_scan[5] == "1/2. Rescrved.");
}

TEST_CASE("a scan that does not say so is known by its misprints") {
    const std::string clean = "1. Register\n"
                              "The supplier maintains the register of members of the association.\n"
                              "2. Materials\n"
                              "The customer delivers the materials within fourteen days.\n"
                              "3. Invoices\n"
                              "Invoices are settled monthly through the ordinary bank account.\n"
                              "4. Confidence\n"
                              "Confidential information remains with the receiving organisation.\n"
                              "5. Complaints\n"
                              "Complaints are presented without undue delay in written form.\n";
    std::string scanned = clean;
    for (const auto& [word, read] : {std::pair{"supplier", "suppller"},
                                     {"members", "rnembers"},
                                     {"customer", "custorner"},
                                     {"fourteen", "fourtecn"},
                                     {"settled", "settlcd"},
                                     {"ordinary", "ordlnary"},
                                     {"information", "informatlon"},
                                     {"receiving", "recelving"},
                                     {"presented", "prcsented"},
                                     {"written", "wrltten"}})
        scanned.replace(scanned.find(word), std::string(word).size(), read);
    const Lines lines = blamed({document_of(scanned), document_of(clean)});
    REQUIRE(lines.size() == 10);
    for (const std::string& line : lines) CHECK(line.substr(0, 2) == "1/");
}

TEST_CASE("another amount in a scan is another wording") {
    const Document scan = document_of("1. Term\n"
                                      "This agreement lasts for 6 years.\n",
                                      true);
    CHECK(blamed({document_of("1. Term\nThis agreement lasts for 5 years.\n"), scan}) ==
          Lines{"1/1. Term", "2/1. This agreement lasts for 6 years."});
}

TEST_CASE("a sentence that stands twice has the origin of its own place") {
    const Document before = document_of("1. Loans\nIt survives the end of this agreement.\n"
                                        "2. Secrets\nIt survives the end of this agreement.\n");
    CHECK(blamed({before, before}) ==
          Lines{"1/1. Loans", "1/1. It survives the end of this agreement.", "1/2. Secrets",
                "1/2. It survives the end of this agreement."});
}

TEST_CASE("a heading comes back with its clause") {
    const Document without = document_of("1. Term\n"
                                         "This agreement lasts for three years.\n");
    const Lines back = blamed({document_of(first), without, document_of(third)});
    CHECK(back[2] == "1/3. Notices");
    CHECK(back[4] == "1/1. Term");
    CHECK(back[7] == "3/4. Prices");
    CHECK(back[9] == "1/2. Reserved.");
    CHECK(back[11] == "3/5. Reserved.");
}

TEST_CASE("there may be nothing to blame") {
    CHECK(blamed({}).empty());
    CHECK(blamed({document_of(first), Document()}).empty());
    CHECK(blamed({Document(), document_of("1. Term\nIt ends.\n")}) ==
          Lines{"2/1. Term", "2/1. It ends."});
}
