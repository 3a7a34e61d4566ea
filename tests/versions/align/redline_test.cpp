#include "tests/catch.h"
#include "tests/versions/align/drawn_document.h"
#include "versions/align/align.h"

using namespace clausula;

namespace {

/// The redlines of two documents, a line a group, with the marks of `clausula diff`.
std::string redlined(std::string_view before_outline, std::string_view after_outline) {
    const Document before = draw(before_outline), after = draw(after_outline);
    std::string text;
    for (const AlignedProvisions& group : align(before, after).groups) {
        std::string line;
        for (const Edit& edit : group.redline) {
            const std::string old(before.text[edit.before]), now(after.text[edit.after]);
            line += line.empty() ? "" : " ";
            switch (edit.kind) {
            case EditKind::same:
                line += now;
                break;
            case EditKind::removed:
                line += "[-" + old + "-]";
                break;
            case EditKind::added:
                line += "{+" + now + "+}";
                break;
            case EditKind::moved_away:
                line += "[>" + old + ">]";
                break;
            case EditKind::moved_here:
                line += "{>" + now + ">}";
                break;
            case EditKind::noise:
                line += "{~" + old + "|" + now + "~}";
                break;
            }
        }
        text += line + "\n";
    }
    return text;
}

struct Row {
    std::string_view before, after, redline;
};

} // namespace

TEST_CASE("words that are removed, added and moved within a clause are shown as such") {
    const Row rows[] = {
        {"the parties meet twice a year", "the parties meet three times a year",
         "the parties meet [-twice-] {+three times+} a year\n"},
        {"Tekry ohjaa pääneuvotteluryhmän alaisuudessa valtakunnallista työelämän uudistamista.",
         "Tekry ohjaa valtakunnallista työelämän uudistamista kunta-alalla pääneuvotteluryhmän "
         "alaisuudessa.",
         "Tekry ohjaa [>pääneuvotteluryhmän alaisuudessa>] valtakunnallista työelämän "
         "uudistamista {+kunta-alalla+} {>pääneuvotteluryhmän alaisuudessa>} .\n"},
        {"paid by 31.12.2020 at the latest", "paid by 31.12.2021 at the latest",
         "paid by [-31.12.2020-] {+31.12.2021+} at the latest\n"},
        {"of the Party and the notice", "of the party, and the notice",
         "of the [-Party-] {+party,+} and the notice\n"},
        {"each bears its costs. The board pays.", "each bears its costs.",
         "each bears its costs. [-The board pays.-]\n"},
        {"", "", "\n"},
    };
    for (const Row& row : rows)
        CHECK(redlined("1||" + std::string(row.before) + "\n",
                       "1||" + std::string(row.after) + "\n") == row.redline);
}

TEST_CASE("a sentence that went to another clause is not removed and added") {
    CHECK(redlined("1||Boats are let by the hour. Nobody under twelve years may row alone here.\n"
                   "2||The shop is shut on Sundays and on all holidays of the church.\n",
                   "1||Boats are let by the hour.\n"
                   "2||The shop is shut on Sundays and on all holidays of the church. Nobody under "
                   "twelve years may row alone here.\n") ==
          "Boats are let by the hour. [>Nobody under twelve years may row alone here.>]\n"
          "The shop is shut on Sundays and on all holidays of the church. {>Nobody under twelve "
          "years may row alone here.>}\n");
}

TEST_CASE("few words that are the same by chance don't cut a rewritten sentence") {
    CHECK(
        redlined("1|Notice|Every member of the board that resigns tells it in a letter to them.\n",
                 "1|Notice|Whoever no longer wishes to serve informs the chairman without "
                 "delay.\n") ==
        "Notice [-Every member of the board that resigns tells it in a letter to them-] "
        "{+Whoever no longer wishes to serve informs the chairman without delay+} .\n");
}
