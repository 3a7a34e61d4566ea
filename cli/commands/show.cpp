#include "cli/commands/show.h"

#include "cli/archive_folder.h"
#include "cli/commands/show_document.h"
#include "cli/commands/show_parallel.h"
#include "cli/commands/show_parts.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "versions/as_of.h"

#include <fmt/format.h>

namespace clausula {

namespace {

const Flag flags[] = {
    clause_flag,
    page_flag,
    as_of_flag,
    include_restricted_flag,
    {.name = "text", .help = "the text alone, a paragraph a line, as it was read"},
    {.name = "dates", .help = "every date it states of itself, and the words it was read from"},
    {.name = "facts",
     .help = "every fact that was read out of it, and what is not stated",
     .details = "First what a reader expects of an agreement: signed on, in force from, term, "
                "notice, parties, deadline; each with its words, or \"not stated in the "
                "document\". Then all facts, by the numbers that `clausula decide` takes."},
    {.name = "outline", .help = "the clauses alone"},
    {.name = "parallel",
     .help = "two documents side by side, of which one is a translation of the other",
     .details = "Their clauses are paired without regard to their numbers; what one has and the "
                "other lacks stands alone. When one document is named, its translation is the one "
                "that `clausula versions` shows."},
    {.name = "problems", .help = "what went wrong when it was read"},
};

constexpr std::string_view examples[] = {"clausula show 12",
                                         "clausula show 12/4",
                                         "clausula show 12 --clause '4 §'",
                                         "clausula show 12 --page 2 --text",
                                         "clausula show 12 --as-of 2021-06-30 --clause 4",
                                         "clausula show 12 13 --parallel"};

// The document that was in force on a day: a wording of the same agreement, or of one that it
// succeeds or that succeeds it. Says on stderr why; when none was, an Error of kind not_found.
DocumentId wording_in_force(const Archive& archive, DocumentId document, Day day,
                            bool include_restricted, Console& console) {
    const auto in_force = in_force_on(archive, day, include_restricted);
    std::vector<std::string> reasons;
    for (const DocumentId other : succession_of(archive, document, include_restricted)) {
        const auto found = in_force.find(other);
        if (found == in_force.end()) continue;
        reasons.push_back(fmt::format("document {}: {}", other, found->second.interval.reason));
        if (found->second.answer != InForce::yes) continue;
        console.note(reasons.back());
        for (const std::string& change : found->second.changes)
            console.note(change + "; that is not worked into its words");
        return other;
    }
    for (const std::string& reason : reasons) console.note(reason);
    if (reasons.empty()) console.note("nothing says when it was in force");
    throw Error(ErrorKind::not_found, fmt::format("document {}", document),
                "no wording of it is known to have been in force on " + iso_date(day));
}

Target find_target_as_of(const Archive& archive, const Arguments& arguments, Console& console) {
    Target target = find_target(archive, arguments);
    const auto day = arguments.day(as_of_flag.name);
    if (!day) return target;
    const DocumentId wording = wording_in_force(
        archive, target.id, *day, arguments.has(include_restricted_flag.name), console);
    if (wording == target.id) return target;
    const bool is_place = arguments.words.front().find_first_of("/:#") != std::string::npos;
    if (is_place)
        throw Error(
            arguments.words.front(),
            fmt::format("on that day document {} was in force, where it may stand elsewhere",
                        wording),
            fmt::format("name the document alone, and the clause by --clause"));
    Arguments other = arguments;
    other.words.front() = std::to_string(wording);
    return find_target(archive, other);
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    if (arguments.has("parallel")) return show_parallel(archive, arguments, console);
    if (arguments.words.size() > 1)
        throw Error("show", "shows one target at a time",
                    "`clausula show 3 4 --parallel` shows two side by side");
    const Target target = find_target_as_of(archive, arguments, console);
    const bool text_only = arguments.has("text");
    if (target.pinpoint.page || target.pinpoint.clause)
        for (const char* whole : {"dates", "facts", "outline", "problems"})
            if (arguments.has(whole))
                throw Error("--" + std::string(whole), "is about a whole document, not a part",
                            fmt::format("as in: clausula show {} --{}", target.id, whole));
    if (target.pinpoint.page) {
        Answer answer = page_answer(target, text_only);
        if (target.restricted) answer.head.push_back({"restricted", true});
        console.print(answer);
        return ExitStatus::done;
    }
    Answer answer = target.pinpoint.clause ? clause_answer(target, text_only)
                                           : document_answer(target, archive, arguments);
    if (target.restricted) answer.head.push_back({"restricted", true});
    answer.rows_name = "clauses";
    answer.columns = {"id",      "kind",       "number",    "number_path",
                      "heading", "first_page", "last_page", "text"};
    console.print(answer);
    if (arguments.has("problems") && target.document.problems.empty()) console.note("no problems");
    return ExitStatus::done;
}

} // namespace

const Command show_command = {
    .name = "show",
    .words = "TARGET [TRANSLATION]",
    .summary = "show a document, a clause or a page",
    .description =
        "TARGET is a document's number (12), a clause's (12/4, as search and show print it), the "
        "beginning of a document's SHA-256, or the form for machines that cite prints.\n\n"
        "A document is shown as an overview: kind and date with the words they were read from, "
        "pages, the clauses with their pages, and what went wrong when it was read. A clause is "
        "shown with all that is below it. With --as-of it is the wording that was in force on that "
        "day, of the same agreement or of one that it succeeds or that succeeds it; which one and "
        "why is said on stderr.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 2,
    .examples = examples,
    .run = run,
};

} // namespace clausula
