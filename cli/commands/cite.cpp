#include "cli/commands/cite.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/target.h"

namespace clausula {

namespace {

const Flag flags[] = {clause_flag, page_flag, include_restricted_flag};

constexpr std::string_view examples[] = {"clausula cite 12/4", "clausula cite 12 --clause '4 §'"};

std::string machine_form(const Target& target) {
    const std::string& sha256 = target.document.file.sha256;
    if (target.pinpoint.clause) {
        const Clause& clause = target.document.clauses.at(*target.pinpoint.clause);
        return to_string(citation_of(sha256, clause.path, clause.first_page, clause.span));
    }
    Citation citation = citation_of(sha256, "", 1, {});
    citation.page = target.pinpoint.page;
    citation.bytes.reset();
    return to_string(citation);
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const Target target = find_target(archive, arguments);
    const std::string letter = letter_citation(target.document, target.pinpoint);
    const std::string machine = machine_form(target);
    Answer answer;
    answer.head = {{"text", letter}, {"citation", machine}};
    answer.columns = {"text", "citation"};
    if (target.restricted) answer.head.push_back({"restricted", true});
    answer.page = {{.kind = AnswerBlock::Kind::verbatim, .lines = {{{letter}}, {{machine}}}}};
    console.print(answer);
    if (target.restricted) console.note("the document is restricted");
    return ExitStatus::done;
}

} // namespace

const Command cite_command = {
    .name = "cite",
    .words = "TARGET",
    .summary = "cite a document, a clause or a page",
    .description =
        "Prints the citation to paste in a letter, in the document's language, and the form for "
        "machines below it, which stays good when the archive is rebuilt and which show takes.\n\n"
        "TARGET is what show takes.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
