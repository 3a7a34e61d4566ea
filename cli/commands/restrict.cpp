#include "cli/commands/restrict.h"

#include "cli/console.h"
#include "cli/decision_flags.h"
#include "cli/open_to_write.h"
#include "cli/target.h"

namespace clausula {

namespace {

const Flag flags[] = {
    why_flag,
    who_flag,
    {.name = "lift", .help = "take the restriction back"},
};

constexpr std::string_view examples[] = {
    "clausula restrict 12 --why 'health data; decision 4/2026'",
    "clausula restrict 12 --lift --why 'consent given on 3 May 2026'"};

ExitStatus run(const Arguments& arguments, Console& console) {
    const bool lifts = arguments.has("lift");
    Decision decision =
        typed_decision(arguments, lifts ? Decision::Act::lift : Decision::Act::restrict, "");
    Archive archive = open_to_write(arguments, console);
    const std::string& typed = arguments.words.front();
    const DocumentId id = find_document(archive, typed, true);
    const auto summary = archive.summary(id);
    if (lifts && !summary->restricted) throw Error(typed, "is not restricted");
    decision.sha256 = summary->file.sha256;
    archive.decide(decision);
    console.note(
        "document " + std::to_string(id) +
        (lifts ? " is shown again" : " is restricted: it is shown with --include-restricted only"));
    return ExitStatus::done;
}

} // namespace

const Command restrict_command = {
    .name = "restrict",
    .words = "DOCUMENT",
    .summary = "hide a document from whoever searches",
    .description =
        "Search, show, cite, list and export leave the document out, as if it were not there, "
        "unless --include-restricted is given. Nothing is taken away: the original is as it was, "
        "and the decision is kept beside it and in the journal, with who, why and when.\n\n"
        "DOCUMENT is a document's number or the beginning of its SHA-256.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
