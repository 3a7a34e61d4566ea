#include "cli/commands/verify.h"

#include "cli/commands/verify_archive.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "index/bagit/validate.h"
#include "index/ocfl/codes.h"
#include "index/ocfl/validate.h"

#include <fmt/format.h>

namespace clausula {

namespace {

constexpr Flag flags[] = {
    {.name = "against",
     .kind = FlagKind::folder,
     .value = "COPY",
     .help = "mend what is damaged out of a backup or another copy",
     .details = "Only bytes with the right digest are taken. What was damaged is moved to "
                "ARCHIVE/damaged, not thrown away. What was erased here is never taken. A damaged "
                "index is made again by `rebuild`."},
    {.name = "sample",
     .kind = FlagKind::number,
     .value = "PERCENT",
     .help = "read only so many of the objects, chosen at random",
     .least = 1},
    {.name = "resume", .help = "go on where a run that was stopped came to"},
    {.name = "ocfl",
     .kind = FlagKind::folder,
     .value = "DIR",
     .help = "validate an OCFL object or storage root of anyone's making",
     .details = "OCFL 1.0 and 1.1, as each object declares. Every file is read. A finding has the "
                "specification's code, E… for what it forbids and W… for what it advises against."},
    {.name = "bagit",
     .kind = FlagKind::folder,
     .value = "DIR",
     .help = "validate a bag",
     .details = "BagIt 1.0 (RFC 8493) and 0.93 to 0.97. Nothing is fetched: a bag with files still "
                "to be fetched is incomplete."},
};

constexpr std::string_view examples[] = {"clausula verify --ocfl /srv/archive/originals",
                                         "clausula verify --bagit transfer-7 --format jsonl"};

/// One line of what was found, for programs and for people.
class Report {
public:
    void add(bool is_error, const std::string& code, const std::string& path,
             const std::string& message) {
        (is_error ? errors_ : warnings_) += 1;
        const std::string_view severity = is_error ? "error" : "warning";
        answer_.rows.push_back({{"severity", severity},
                                {"code", code.empty() ? Value() : Value(code)},
                                {"path", path},
                                {"message", message},
                                {"rule", code.empty() ? Value() : Value(ocfl_rule(code))}});
        StyledLine line = {
            {fmt::format("{:<8}", severity), is_error ? Style::failure : Style::warning},
            {code.empty() ? "" : code + "  "},
            {path + (path.empty() ? "" : ": ")},
            {message}};
        page_.lines.push_back(std::move(line));
    }

    ExitStatus print(Console& console, Record head, const std::string& what) {
        answer_.head = std::move(head);
        answer_.head.push_back({"errors", static_cast<std::int64_t>(errors_)});
        answer_.head.push_back({"warnings", static_cast<std::int64_t>(warnings_)});
        answer_.rows_name = "findings";
        answer_.columns = {"severity", "code", "path", "message"};
        if (!page_.lines.empty()) answer_.page.push_back(std::move(page_));
        console.print(answer_);
        console.note(what + ": " + counted(errors_, "error") + ", " +
                     counted(warnings_, "warning"));
        return errors_ > 0 ? ExitStatus::nothing : ExitStatus::done;
    }

private:
    Answer answer_;
    AnswerBlock page_ = {.kind = AnswerBlock::Kind::verbatim};
    std::uint64_t errors_ = 0, warnings_ = 0;
};

ExitStatus verify_ocfl(const std::string& folder, Console& console) {
    Report report;
    const auto tell = [&](const OcflFinding& finding) {
        report.add(finding.is_error(), finding.code, finding.place, finding.message);
    };
    const bool is_root = is_ocfl_root(folder);
    std::uint64_t objects = 1;
    if (is_root)
        objects = validate_ocfl_root(folder, tell).objects;
    else
        for (const OcflFinding& finding : validate_ocfl_object(folder)) tell(finding);
    return report.print(console,
                        {{"path", folder},
                         {"kind", is_root ? "ocfl storage root" : "ocfl object"},
                         {"objects", static_cast<std::int64_t>(objects)}},
                        is_root ? "OCFL storage root, " + counted(objects, "object")
                                : "OCFL object");
}

ExitStatus verify_bag(const std::string& folder, Console& console) {
    const BagCheck check = validate_bag(folder);
    Report report;
    for (const BagFinding& finding : check.findings)
        report.add(finding.severity == Severity::error, "", finding.place, finding.message);
    return report.print(
        console,
        {{"path", folder},
         {"kind", "bag"},
         {"version", check.version == 0
                         ? Value()
                         : Value(fmt::format("{}.{}", check.version / 100, check.version % 100))},
         {"files", static_cast<std::int64_t>(check.payload.size())}},
        "bag, " + counted(check.payload.size(), "file"));
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto ocfl = arguments.text("ocfl"), bag = arguments.text("bagit");
    if (ocfl && bag)
        throw Error("verify", "--ocfl and --bagit are for one folder each", "run it twice");
    for (const char* flag : {"against", "sample", "resume"})
        if ((ocfl || bag) && arguments.has(flag))
            throw Error("--" + std::string(flag), "is for an archive, not for --ocfl or --bagit",
                        "leave it out");
    if (ocfl) return verify_ocfl(*ocfl, console);
    if (bag) return verify_bag(*bag, console);
    return verify_this_archive(arguments, console);
}

} // namespace

const Command verify_command = {
    .name = "verify",
    .words = "",
    .summary = "find what is damaged or breaks the rules",
    .description =
        "Reads every byte that the archive keeps and tells all that is not as it was written: "
        "files "
        "that are changed, truncated, missing or unexpected, lines of the journal, rows of the "
        "index. Ends with 0 when there is nothing, and 1 when there is something. Works while "
        "others read and write.\n\n"
        "With --ocfl or --bagit it validates a folder of anyone's making instead, and prints one "
        "line for each rule that is broken.",
    .flags = flags,
    .most_words = 0,
    .examples = examples,
    .run = run,
};

} // namespace clausula
