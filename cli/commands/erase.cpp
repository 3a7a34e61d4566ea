#include "cli/commands/erase.h"

#include "cli/console.h"
#include "cli/decision_flags.h"
#include "cli/open_to_write.h"
#include "cli/target.h"
#include "versions/identity/recognise.h"

#include <iostream>
#include <unistd.h>

namespace clausula {

namespace {

const Flag flags[] = {
    why_flag,
    who_flag,
    {.name = "with-bundle", .help = "erase the bundle it came in, too, and all that came in it"},
    {.name = "yes", .help = "don't ask; needed where nobody can be asked"},
};

constexpr std::string_view examples[] = {
    "clausula erase 12 --why 'asked for on 3 May 2026; decision 4/2026'"};

constexpr std::size_t digest_size = 64;

/// A document's digest, or that of an original that is kept without being one, or is lost.
std::string find_digest(const Archive& archive, const std::string& typed) {
    if (typed.size() == digest_size && archive.has_original(typed)) return typed;
    return archive.summary(find_document(archive, typed, true))->file.sha256;
}

void ask(const std::string& typed, Console& console) {
    if (!::isatty(STDIN_FILENO))
        throw Error("--yes", "is missing: an erasure can't be taken back",
                    "look at the document once more, then say it");
    console.draw("This can't be taken back. Type " + typed + " again to erase it: ");
    std::string again;
    std::getline(std::cin, again);
    if (again != typed) throw Error(typed, "was not typed again: nothing was erased");
}

ExitStatus run(const Arguments& arguments, Console& console) {
    Decision decision = typed_decision(arguments, Decision::Act::erase, "");
    Archive archive = open_to_write(arguments, console);
    const std::string& typed = arguments.words.front();
    decision.sha256 = find_digest(archive, typed);
    if (!arguments.has("yes")) ask(typed, console);
    archive.erase(decision, arguments.has("with-bundle"));
    Recogniser(archive).recognise_missing();
    console.note("erased: what is left is when, who and why, in the journal and in " +
                 (archive.folder() / "originals").string());
    return ExitStatus::done;
}

} // namespace

const Command erase_command = {
    .name = "erase",
    .words = "DOCUMENT",
    .summary = "erase a document and its original for good",
    .description =
        "No byte of the document, its original, its name and paths is left in any file of the "
        "archive, and the same bytes are refused when they come again. A tombstone tells when, "
        "who and why, and the journal's chain still holds. Backups are not touched, but a restore "
        "erases again what was erased. A kill or a power cut leaves nothing half done: the next "
        "command that writes goes on.\n\n"
        "A document that came in a bundle goes with the bundle and all that came in it. DOCUMENT "
        "is a document's number or the beginning of its SHA-256; a file that could not be read, or "
        "is "
        "lost, is named by its whole SHA-256. Erased from the archive is not wiped from the disk: "
        "see "
        "docs/measurements/personal-data.md.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
