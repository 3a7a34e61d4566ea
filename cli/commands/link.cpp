#include "cli/commands/link.h"

#include "cli/console.h"
#include "cli/decision_flags.h"
#include "cli/open_to_write.h"
#include "cli/target.h"
#include "versions/identity/agreements.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

constexpr std::string_view kinds[] = {"version", "copy", "translation", "successor", "amendment"};

const Flag as_flag = {.name = "as",
                      .kind = FlagKind::choice,
                      .value = "KIND",
                      .help = "what the first is of the second: version, copy, translation, "
                              "successor or amendment",
                      .choices = kinds};
const Flag link_flags[] = {as_flag, why_flag, who_flag};
const Flag unlink_flags[] = {why_flag, who_flag};

constexpr std::string_view link_examples[] = {
    "clausula link 12 7 --as version --why 'the draft that was sent out'",
    "clausula link 31 12 --as successor --why 'clause 9 says so'"};
constexpr std::string_view unlink_examples[] = {
    "clausula unlink 12 7 --why 'two tenants, one form'"};

/// Completes the decision with the two documents; Error when they are one.
std::pair<DocumentId, DocumentId> name_documents(const Archive& archive, const Arguments& arguments,
                                                 Decision& decision) {
    const DocumentId first = find_document(archive, arguments.words[0], true);
    const DocumentId second = find_document(archive, arguments.words[1], true);
    if (first == second)
        throw Error(arguments.words[0], "is the same document as " + arguments.words[1],
                    "name two documents");
    decision.sha256 = archive.summary(first)->file.sha256;
    decision.other = archive.summary(second)->file.sha256;
    return {first, second};
}

/// What is odd about the chain now, and was not before.
void tell_problems(const Archive& archive, DocumentId document,
                   const std::vector<std::string>& before, Console& console) {
    for (const std::string& problem : agreement_of(archive, document, true).problems)
        if (std::ranges::find(before, problem) == before.end()) console.note("warning: " + problem);
}

ExitStatus run_link(const Arguments& arguments, Console& console) {
    const auto as = arguments.text(as_flag.name);
    if (!as)
        throw Error(dashed(as_flag), "is missing: what is the first document of the second?",
                    "version, copy, translation, successor or amendment");
    Decision decision = typed_decision(arguments, Decision::Act::link, "");
    decision.kind = *as == "version" ? name_of(RelationKind::wording) : std::string_view(*as);
    Archive archive = open_to_write(arguments, console);
    const auto [first, second] = name_documents(archive, arguments, decision);
    const std::vector<std::string> before = agreement_of(archive, first, true).problems;
    archive.decide(decision);
    console.note(fmt::format("document {} is {} of {}", first,
                             *as == "amendment" ? "an amendment" : "a " + *as, second));
    tell_problems(archive, first, before, console);
    return ExitStatus::done;
}

ExitStatus run_unlink(const Arguments& arguments, Console& console) {
    Decision decision = typed_decision(arguments, Decision::Act::unlink, "");
    Archive archive = open_to_write(arguments, console);
    const auto [first, second] = name_documents(archive, arguments, decision);
    const std::vector<std::string> before = agreement_of(archive, first, true).problems;
    archive.decide(decision);
    console.note(fmt::format("documents {} and {} are nothing to each other", first, second));
    tell_problems(archive, first, before, console);
    return ExitStatus::done;
}

} // namespace

const Command link_command = {
    .name = "link",
    .words = "DOCUMENT DOCUMENT",
    .summary = "say what one document is to another",
    .description =
        "Settles by hand what ingest did not recognise, or recognised wrongly: the first document "
        "is a version (a wording of the same agreement), a copy, a translation, a successor or an "
        "amendment of the second. It wins over what is computed, is kept beside the original and "
        "in the journal with who, why and when, and stands when the index is rebuilt. The last "
        "that was said about two documents counts.\n\n"
        "DOCUMENT is a document's number or the beginning of its SHA-256.",
    .flags = link_flags,
    .fewest_words = 2,
    .most_words = 2,
    .examples = link_examples,
    .run = run_link,
};

const Command unlink_command = {
    .name = "unlink",
    .words = "DOCUMENT DOCUMENT",
    .summary = "say that two documents do not belong together",
    .description =
        "The two are not documents of one agreement, whatever is computed and whichever others tie "
        "them together, and neither succeeds or amends the other. Kept as link keeps it; `clausula "
        "link` takes it back.\n\n"
        "DOCUMENT is a document's number or the beginning of its SHA-256.",
    .flags = unlink_flags,
    .fewest_words = 2,
    .most_words = 2,
    .examples = unlink_examples,
    .run = run_unlink,
};

} // namespace clausula
