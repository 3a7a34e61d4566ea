#include "cli/commands/ingest.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/progress.h"
#include "cli/render/json.h"
#include "cli/render/text.h"
#include "ingest/ingest.h"

#include <fmt/format.h>

#include <csignal>
#include <limits>

namespace clausula {

namespace {

constexpr Flag flags[] = {
    {.name = "jsonl", .help = "print one JSON object a file; the same as --format jsonl"},
    {.name = "workers",
     .kind = FlagKind::number,
     .value = "N",
     .help = "read N files at a time; one for each core unless said",
     .least = 1},
    {.name = "seconds",
     .kind = FlagKind::number,
     .value = "N",
     .help = "stop reading a file after N seconds; 3600 unless said, and always when no page came "
             "for 60",
     .details = "The pages read until then are kept.",
     .least = 1},
    {.name = "memory",
     .kind = FlagKind::number,
     .value = "MIB",
     .help = "give the reading of a file this much memory; 2048 unless said",
     .least = 64},
    {.name = "max-file",
     .kind = FlagKind::number,
     .value = "MIB",
     .help = "leave out larger files; 1024 unless said",
     .least = 1},
    {.name = "move",
     .help = "remove each file once it is safely in the archive",
     .details = "What is kept is read back first, and the file must be the same still."},
    {.name = "max-unpacked",
     .kind = FlagKind::number,
     .value = "MIB",
     .help = "unpack this much of a bundle at most; 2048 unless said",
     .least = 1},
};

constexpr std::string_view examples[] = {"clausula ingest ~/agreements",
                                         "clausula --archive /srv/archive ingest --jsonl new/ "
                                         "> ingested.jsonl"};

volatile bool interrupted = false;

// The first ^C ends the run after the files at hand, the second one at once.
void on_interrupt(int) { interrupted = true; }

void watch_for_interrupts() {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
}

std::string_view outcome_name(IngestOutcome outcome) {
    switch (outcome) {
    case IngestOutcome::added:
        return "added";
    case IngestOutcome::duplicate:
        return "duplicate";
    case IngestOutcome::bundle:
        return "bundle";
    case IngestOutcome::kept:
        return "kept";
    case IngestOutcome::failed:
        return "failed";
    }
    return "";
}

Record record_of(const IngestReport& report) {
    return {{"path", report.file.display_path()},
            {"outcome", outcome_name(report.outcome)},
            {"document", report.document ? Value(*report.document) : Value()},
            {"sha256", report.file.sha256},
            {"size", static_cast<std::int64_t>(report.file.size)},
            {"format", report.format},
            {"title", report.title},
            {"pages", report.pages},
            {"clauses", report.clauses},
            {"problems", value_of(report.problems)},
            {"error", report.error},
            {"hint", report.hint}};
}

/// What is wrong and what to do. Of several flaws the first: a bundle can't be shown later, and a
/// document's other problems can.
std::pair<std::string, std::string> complaint(const IngestReport& report) {
    if (!report.error.empty()) return {report.error, report.hint};
    for (const Problem& problem : report.problems)
        if (problem.severity == Severity::error)
            return {(problem.page ? fmt::format("page {}: ", *problem.page) : "") + problem.message,
                    problem.hint};
    return {};
}

std::string text_of(const IngestReport& report, const Look& look) {
    const bool is_bad =
        report.outcome == IngestOutcome::kept || report.outcome == IngestOutcome::failed;
    StyledLine line = {
        {fmt::format("{:<9}", outcome_name(report.outcome)),
         is_bad ? Style::failure : Style::quiet},
        {fmt::format(" {:>5}  ", report.document ? std::to_string(*report.document) : ""),
         Style::id},
        {report.file.display_path()}};
    if (report.outcome == IngestOutcome::added)
        line.push_back(
            {fmt::format("  {}, {}", counted(static_cast<std::uint64_t>(report.pages), "page"),
                         counted(static_cast<std::uint64_t>(report.clauses), "clause")),
             Style::quiet});
    if (!report.problems.empty())
        line.push_back({", " + counted(report.problems.size(), "problem"), Style::warning});
    const auto [wrong, hint] = complaint(report);
    if (!wrong.empty()) line.push_back({": " + wrong});
    std::string text = styled(line, look) + "\n";
    if (!hint.empty())
        text += styled({{"                 hint: " + hint, Style::quiet}}, look) + "\n";
    return text;
}

class Watcher : public IngestObserver {
public:
    Watcher(Console& console, bool as_json)
        : console_(console), progress_(console), as_json_(as_json) {}

    void progress(std::uint64_t done, std::uint64_t found) override { progress_.show(done, found); }

    void report(const IngestReport& report) override {
        progress_.clear();
        console_.write(as_json_ ? to_json(record_of(report)) + "\n"
                                : text_of(report, console_.look()));
    }

private:
    Console& console_;
    Progress progress_;
    bool as_json_;
};

IngestOptions options_of(const Arguments& arguments) {
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const auto mebibytes = [&](std::string_view name, std::uint64_t otherwise) {
        const auto number = arguments.number(name);
        return number ? static_cast<std::uint64_t>(std::min(*number, most)) << 20 : otherwise;
    };
    IngestOptions options;
    options.workers = static_cast<int>(std::min(arguments.number("workers").value_or(0), most));
    if (const auto seconds = arguments.number("seconds"))
        options.seconds_per_file = static_cast<double>(*seconds);
    options.memory_per_file = mebibytes("memory", options.memory_per_file);
    options.max_file_size = mebibytes("max-file", options.max_file_size);
    options.move = arguments.has("move");
    options.max_bundle_bytes = mebibytes("max-unpacked", options.max_bundle_bytes);
    return options;
}

Archive open_or_create(const std::filesystem::path& folder, Console& console) {
    try {
        return Archive::open(folder, Archive::Mode::write);
    } catch (const Error& error) {
        if (error.kind != ErrorKind::no_archive) throw;
    }
    Archive archive = Archive::create(folder);
    console.note("made a new archive in " + folder.string());
    return archive;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const std::string format = arguments.text("format").value_or("text");
    if (format != "text" && format != "jsonl")
        throw Error("--format", "ingest reports files as they end, in text or jsonl",
                    "`clausula list --format " + format + "` shows them afterwards");
    Archive archive =
        open_or_create(archive_folder(archive_settings(arguments.text("archive"))), console);
    watch_for_interrupts();
    IngestSummary summary;
    {
        Watcher watcher(console, format == "jsonl" || arguments.has("jsonl"));
        summary = ingest(archive, {arguments.words.begin(), arguments.words.end()},
                         options_of(arguments), watcher, &interrupted);
    }
    std::string line = fmt::format("{} added", summary.added);
    const auto add = [&](std::uint64_t count, std::string_view what) {
        if (count > 0) line += fmt::format(", {} {}", count, what);
    };
    add(summary.duplicates, "in the archive already");
    add(summary.bundles, summary.bundles == 1 ? "bundle" : "bundles");
    add(summary.kept, "kept without text");
    add(summary.failed, "failed");
    if (summary.with_problems > 0) line += fmt::format("; {} with problems", summary.with_problems);
    if (interrupted) line += "; interrupted, the same command goes on";
    console.note(line);
    if (interrupted) return ExitStatus::interrupted;
    return summary.kept + summary.failed + summary.incomplete > 0 ? ExitStatus::with_problems
                                                                  : ExitStatus::done;
}

} // namespace

const Command ingest_command = {
    .name = "ingest",
    .words = "PATH…",
    .summary = "take files and folders into the archive",
    .description =
        "Takes in files and every file below folders: PDF, PNG, JPEG, TIFF, DOCX, ODT, HTML, "
        "Markdown, plain text, and bundles of them (ZIP, tar, 7z). Pages without text are read by "
        "OCR. Every original is kept byte for byte. The archive is made when it isn't there. A "
        "folder that is a bag (BagIt) is checked first: of a good one the payload is taken in, of "
        "an incomplete or damaged one nothing.\n\n"
        "Each file ends as one line: added; duplicate (the same bytes are in the archive already); "
        "bundle (its members are reported by themselves); kept (the original is kept, but no text "
        "could be read); failed. Taking in the same folder again adds what is new and nothing "
        "twice. ^C ends the run after the files at hand.",
    .flags = flags,
    .fewest_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
