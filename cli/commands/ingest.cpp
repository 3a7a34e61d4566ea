#include "cli/commands/ingest.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/ingest_printer.h"
#include "cli/interrupts.h"
#include "cli/open_to_write.h"
#include "index/store/archive.h"
#include "ingest/ingest.h"
#include "ingest/sources/watch.h"

#include <chrono>
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
    {.name = "watch",
     .help = "keep looking at the folders and take in what appears, until ^C or SIGTERM",
     .details =
         "A file is taken in when it has stopped changing for 2 seconds and nobody has it open for "
         "writing (10 seconds on network folders, where that can't be known). Hidden files and "
         "names of unfinished files (.part, .tmp, .crdownload, ~$…) are passed over. Between files "
         "other commands can write to the archive. A watch that is stopped ends with 0."},
    {.name = "interval",
     .kind = FlagKind::number,
     .value = "SECONDS",
     .help = "with --watch, look every SECONDS; 5 unless said",
     .details = "On local folders the system tells of changes sooner.",
     .least = 1},
    {.name = "require-sandbox",
     .help = "refuse to run where the kernel can't shut in the processes that read files"},
};

constexpr std::string_view examples[] = {"clausula ingest ~/agreements",
                                         "clausula --archive /srv/archive ingest --jsonl new/ "
                                         "> ingested.jsonl",
                                         "clausula ingest --watch /srv/scans"};

constexpr std::int64_t longest_interval = 24 * 60 * 60; // seconds

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
    options.require_sandbox = arguments.has("require-sandbox");
    return options;
}

Archive open_or_create(const std::filesystem::path& folder, Console& console) {
    try {
        return open_to_write(folder, console);
    } catch (const Error& error) {
        if (error.kind != ErrorKind::no_archive) throw;
    }
    Archive archive = Archive::create(folder);
    console.note("made a new archive in " + folder.string());
    return archive;
}

/// Takes in what appears in watched folders. The archive is open while there is something to take
/// in only, so that others can write to it between.
class Inlet : public WatchOutput {
public:
    Inlet(std::filesystem::path archive, const IngestOptions& options, bool as_json,
          Console& console)
        : archive_(std::move(archive)), options_(options), as_json_(as_json), console_(console) {}

    bool settled(const std::vector<std::filesystem::path>& files) override {
        IngestPrinter printer(console_, as_json_);
        try {
            Archive archive = open_to_write(archive_, console_);
            const IngestSummary summary =
                ingest(archive, files, options_, printer, &interrupted_flag());
            console_.note(summary_line(summary));
            is_waiting_ = false;
            return !was_interrupted();
        } catch (const Error& error) {
            if (error.kind != ErrorKind::locked) throw;
            if (!is_waiting_) console_.note("waiting: " + error.subject + ": " + error.message);
            is_waiting_ = true;
            return false;
        }
    }

    void refused(const FoundFile& found) override {
        IngestPrinter(console_, as_json_)
            .report({.file = {.path = found.path}, .error = found.error, .hint = found.hint});
    }

private:
    std::filesystem::path archive_;
    const IngestOptions& options_;
    bool as_json_;
    Console& console_;
    bool is_waiting_ = false;
};

ExitStatus watch(const Arguments& arguments, const std::filesystem::path& archive, bool as_json,
                 Console& console) {
    const std::vector<std::filesystem::path> folders(arguments.words.begin(),
                                                     arguments.words.end());
    for (const auto& folder : folders)
        if (std::error_code ignored; !std::filesystem::is_directory(folder, ignored))
            throw Error(folder.string(), "is no folder that can be watched",
                        "name the folder that the files come to");
    watch_for_interrupts({SIGINT, SIGTERM});
    const IngestOptions options = options_of(arguments);
    {
        Archive opened = open_or_create(archive, console);
        IngestPrinter printer(console, as_json);
        ingest(opened, {}, options, printer,
               &interrupted_flag()); // what an earlier run left unread
    }
    console.note("watching; ^C ends it");
    Inlet inlet(archive, options, as_json, console);
    const std::chrono::seconds interval(
        std::min<std::int64_t>(arguments.number("interval").value_or(5), longest_interval));
    watch_folders(folders, archive, interval, inlet, interrupted_flag());
    console.note("the watch is ended");
    return ExitStatus::done;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const std::string format = arguments.text("format").value_or("text");
    if (format != "text" && format != "jsonl")
        throw Error("--format", "ingest reports files as they end, in text or jsonl",
                    "`clausula list --format " + format + "` shows them afterwards");
    const bool as_json = format == "jsonl" || arguments.has("jsonl");
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    if (arguments.has("watch")) return watch(arguments, folder, as_json, console);
    if (arguments.has("interval"))
        throw Error("--interval", "is about watching", "add --watch, or leave it out");
    Archive archive = open_or_create(folder, console);
    watch_for_interrupts();
    IngestSummary summary;
    {
        IngestPrinter printer(console, as_json);
        summary = ingest(archive, {arguments.words.begin(), arguments.words.end()},
                         options_of(arguments), printer, &interrupted_flag());
    }
    std::string line = summary_line(summary);
    if (was_interrupted()) line += "; interrupted, the same command goes on";
    console.note(line);
    if (summary.refreshed > 0)
        console.note("the facts of " + counted(summary.refreshed, "document") +
                     " were read anew, by newer rules");
    if (summary.sandbox == Sandbox::none)
        console.note(
            "warning: files were read without a sandbox: the kernel offers no seccomp here");
    if (was_interrupted()) return ExitStatus::interrupted;
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
        "an incomplete or damaged one nothing. What belongs to an archive or a backup is not taken "
        "in.\n\n"
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
