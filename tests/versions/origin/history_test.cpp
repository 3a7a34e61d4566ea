#include "versions/origin/history.h"

#include "tests/catch.h"
#include "tests/versions/origin/documents.h"

using namespace clausula;

namespace {

using Lines = std::vector<std::string>;

std::string numbers(const Document& document, const std::vector<Provision>& provisions,
                    const std::vector<std::size_t>& which) {
    std::string text;
    for (std::size_t i : which) text += document.clauses[provisions[i].clause].number;
    return text;
}

/// The steps of a clause's life: "1>2 2.>3. edited, renumbered"; texts are counted from 1.
Lines history(const std::vector<Document>& documents,
              const std::vector<std::vector<std::size_t>>& follows, std::size_t text,
              std::size_t clause) {
    std::vector<LineageText> lineage;
    for (std::size_t i = 0; i < documents.size(); ++i)
        lineage.push_back({&documents[i], follows[i]});
    Lines lines;
    for (const HistoryStep& step : history_of(lineage, text, clause)) {
        for (std::size_t i : step.groups) {
            const AlignedProvisions& group = step.alignment.groups[i];
            std::string line = (step.before ? std::to_string(*step.before + 1) : "") + ">" +
                               std::to_string(step.after + 1) + " ";
            if (step.before)
                line += numbers(documents[*step.before], step.alignment.before, group.before);
            line += ">" + numbers(documents[step.after], step.alignment.after, group.after);
            for (Change change : group.changes) line += " " + std::string(name_of(change));
            lines.push_back(line);
        }
    }
    return lines;
}

const Document a = document_of("1. Services\n"
                               "The supplier keeps the register of members up to date.\n"
                               "2. Fees\n"
                               "The fees are those of the price list. "
                               "Invoices are paid within thirty days of their date.\n");
const Document b = document_of("1. Services\n"
                               "The supplier keeps the register of members up to date.\n"
                               "2. Data\n"
                               "The supplier handles personal data for the customer only.\n"
                               "3. Fees\n"
                               "The fees are those of the price list. "
                               "Invoices are paid within fourteen days of their date.\n");
const Document c = document_of("1. Services\n"
                               "The supplier keeps the register of members up to date.\n"
                               "2. Data\n"
                               "The supplier handles personal data for the customer only.\n");

} // namespace

TEST_CASE("a clause's life is told from where it is known first to where it goes") {
    CHECK(history({a, b, c, c}, {{}, {0}, {1}, {2}}, 1, 2) ==
          Lines{">1 >2. new", "1>2 2.>3. edited renumbered", "2>3 3.> dropped"});
    CHECK(history({a, b, c, c}, {{}, {0}, {1}, {2}}, 2, 1) ==
          Lines{"1>2 >2. new", "2>3 2.>2. unchanged", "3>4 2.>2. unchanged"});
}

TEST_CASE("a clause that was left out for a while is the same when it is back") {
    const Lines fees = {">1 >2. new", "1>2 2.>3. edited renumbered", "2>3 3.> dropped",
                        "2>4 3.>3. unchanged"};
    CHECK(history({a, b, c, b}, {{}, {0}, {1}, {2}}, 0, 1) == fees);
    CHECK(history({a, b, c, b}, {{}, {0}, {1}, {2}}, 3, 2) == fees);
}

TEST_CASE("a clause is followed into every agreement that carried it on") {
    CHECK(history({a, b, b}, {{}, {0}, {0}}, 0, 1) ==
          Lines{">1 >2. new", "1>2 2.>3. edited renumbered", "1>3 2.>3. edited renumbered"});
    CHECK(history({a, c, b}, {{}, {}, {0, 1}}, 2, 2) ==
          Lines{">1 >2. new", "1>3 2.>3. edited renumbered"});
}
