#include "cli/commands/redact.h"

#include "cli/console.h"
#include "cli/decision_flags.h"
#include "cli/describe.h"
#include "cli/open_to_write.h"
#include "cli/target.h"
#include "index/text/redact.h"
#include "ingest/refresh_facts.h"
#include "versions/identity/recognise.h"

#include <algorithm>

namespace clausula {

namespace {

const Flag flags[] = {why_flag, who_flag};

constexpr std::string_view examples[] = {
    "clausula redact 12 'Maija Virtanen' 'Virta*' --why 'asked for on 3 May 2026'"};

bool is_in(const Archive& archive, DocumentId id, std::span<const std::string> words) {
    const Document document = *archive.document(id);
    if (redact(document, words) != document) return true;
    const std::vector<SourceFile> files = archive.paths(id);
    return std::any_of(files.begin(), files.end(),
                       [&](const SourceFile& file) { return redact(file, words) != file; });
}

ExitStatus run(const Arguments& arguments, Console& console) {
    Decision decision = typed_decision(arguments, Decision::Act::redact, "");
    decision.words.assign(arguments.words.begin() + 1, arguments.words.end());
    if (redact(decision.why, decision.words) != decision.why)
        throw Error(dashed(why_flag), "holds the words that are to be blotted out",
                    "say it without them: the reason is shown to others");
    Archive archive = open_to_write(arguments, console);
    const DocumentId id = find_document(archive, arguments.words.front(), true);
    for (const std::string& wording : decision.words)
        if (!is_in(archive, id, {&wording, 1}))
            throw Error(ErrorKind::not_found, wording,
                        "stands nowhere in document " + std::to_string(id),
                        "nothing was changed; a * behind a word finds its other endings");
    decision.sha256 = archive.summary(id)->file.sha256;
    archive.decide(decision);
    refresh_facts(archive); // of what is left
    Recogniser(archive).recognise_missing();
    console.note(counted(decision.words.size(), "wording") + " blotted out in document " +
                 std::to_string(id) + "; its original is sealed");
    return ExitStatus::done;
}

} // namespace

const Command redact_command = {
    .name = "redact",
    .words = "DOCUMENT WORDS…",
    .summary = "blot words out of a document and seal its original",
    .description =
        "Puts asterisks in the place of the words wherever they stand: in the text, headings, "
        "title, running headers and paths. They are found as search finds them, whole and in a "
        "row, without regard to case; a * behind the last one finds every ending. Afterwards "
        "nobody finds or sees them, and the original, which has them still, is not handed out. "
        "Everything else stays where it was, so citations stay good.\n\n"
        "The decision is kept beside the original and in the journal, with who, why and when. "
        "DOCUMENT is a document's number or the beginning of its SHA-256.",
    .flags = flags,
    .fewest_words = 2,
    .examples = examples,
    .run = run,
};

} // namespace clausula
