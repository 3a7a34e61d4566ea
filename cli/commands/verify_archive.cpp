#include "cli/commands/verify_archive.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/interrupts.h"
#include "cli/progress.h"
#include "index/files/durable_file.h"
#include "index/store/archive_description.h"
#include "index/store/copy_archive.h"
#include "index/store/journal.h"
#include "index/store/repair.h"
#include "index/store/verify.h"

#include <fmt/format.h>
#include <sstream>

namespace clausula {

namespace {

namespace fs = std::filesystem;

/// Where a stopped run notes how far it came: ARCHIVE/verify-stopped, the last object's digest and
/// how many damages were told until then.
fs::path note_of(const fs::path& folder) { return folder / "verify-stopped"; }

/// What a run that was stopped came to.
struct Stopped {
    std::string last;
    std::size_t damages = 0;
};

Stopped read_note(const fs::path& folder) {
    Stopped stopped;
    if (fs::exists(note_of(folder)))
        std::istringstream(read_whole_file(note_of(folder))) >> stopped.last >> stopped.damages;
    return stopped;
}

VerifyOptions options_of(const Arguments& arguments, const Stopped& before) {
    VerifyOptions options;
    if (const auto percent = arguments.number("sample")) {
        if (*percent > 100)
            throw Error("--sample", "is in percent of the objects", "name 100 at most");
        options.sample = static_cast<double>(*percent) / 100;
    }
    if (arguments.has("sample") && arguments.has("resume"))
        throw Error("--resume", "goes on with a run that reads all, not with a --sample",
                    "leave one of them out");
    options.after = before.last;
    return options;
}

void print(const VerifyReport& report, const fs::path& folder, Console& console) {
    Answer answer;
    answer.head = {{"archive", folder.string()},
                   {"objects", static_cast<std::int64_t>(report.objects)},
                   {"checked", static_cast<std::int64_t>(report.checked)},
                   {"bytes", static_cast<std::int64_t>(report.bytes)},
                   {"journal_head", report.journal_head}};
    answer.rows_name = "damages";
    answer.columns = {"damage", "path", "message"};
    AnswerBlock page = {.kind = AnswerBlock::Kind::verbatim};
    for (const Damage& damage : report.damages) {
        const std::string place = damage.place.lexically_relative(folder).string();
        answer.rows.push_back(
            {{"damage", name_of(damage.kind)}, {"path", place}, {"message", damage.message}});
        page.lines.push_back({{fmt::format("{:<11}", name_of(damage.kind)), Style::failure},
                              {place},
                              {damage.message.empty() ? "" : ": " + damage.message}});
    }
    if (!page.lines.empty()) answer.page.push_back(std::move(page));
    console.print(answer);
}

/// What was found, in one line, and how sure it is.
std::string summary_of(const VerifyReport& report, const Stopped& before) {
    std::string line =
        fmt::format("{} of {} read, {:.1f} MB", report.checked, counted(report.objects, "object"),
                    static_cast<double>(report.bytes) / 1e6);
    line +=
        report.damages.empty() ? "; no damage" : "; " + counted(report.damages.size(), "damage");
    if (before.damages > 0) line += ", and " + std::to_string(before.damages) + " told before";
    if (report.damages.empty() && !report.stopped && before.last.empty() &&
        report.checked < report.objects)
        line += fmt::format(" (with 95 % confidence, at most {} of the objects are damaged)",
                            most_damaged(report.objects, report.checked));
    if (report.in_use)
        line +=
            "; the full text was not checked, as somebody writes to the archive, or you may not";
    if (!report.journal_head.empty()) line += "; journal head " + report.journal_head;
    return line;
}

VerifyReport verify(const fs::path& folder, VerifyOptions options, const Stopped& before,
                    Console& console) {
    Progress progress(console);
    std::string last = options.after;
    options.go_on = [&](const std::string& sha512, std::uint64_t done, std::uint64_t of) {
        progress.show(done, of);
        if (was_interrupted()) return false;
        last = sha512;
        return true;
    };
    VerifyReport report = verify_archive(folder, options);
    progress.clear();
    if (options.sample < 1) return report; // no part of a run that reads all
    std::error_code ignored;               // an archive that can't be written to keeps no note
    fs::remove(note_of(folder), ignored);
    if (report.stopped)
        write_durably(note_of(folder), folder / "verify-stopped.new",
                      last + " " + std::to_string(before.damages + report.damages.size()) + "\n");
    return report;
}

} // namespace

ExitStatus verify_this_archive(const Arguments& arguments, Console& console) {
    const fs::path folder = archive_folder(archive_settings(arguments.text("archive")));
    require_archive(folder);
    watch_for_interrupts();
    Stopped before = arguments.has("resume") ? read_note(folder) : Stopped();
    const VerifyOptions options = options_of(arguments, before);
    VerifyReport report = verify(folder, options, before, console);
    const auto copy = arguments.text("against");
    if (copy && !report.damages.empty()) {
        const RepairReport repair = repair_archive(folder, *copy, report.damages);
        for (const fs::path& place : repair.repaired)
            console.note("mended: " + place.lexically_relative(folder).string());
        for (const Damage& damage : repair.left)
            console.note("not mended: " + damage.place.lexically_relative(folder).string() + ": " +
                         damage.message);
        before = {};
        report = verify(folder, {}, before, console);
    }
    print(report, folder, console);
    console.note(summary_of(report, before));
    if (report.stopped) {
        console.note(options.sample < 1 ? "stopped"
                                        : "stopped; `clausula verify --resume` goes on");
        return ExitStatus::interrupted;
    }
    if (source_of(folder).empty()) // the journal of a copy is that of its archive
        note_in_journal(folder, "verify",
                        fmt::format(R"({{"objects":{},"checked":{},"damages":{}}})", report.objects,
                                    report.checked, report.damages.size()));
    return report.damages.empty() && before.damages == 0 ? ExitStatus::done : ExitStatus::nothing;
}

} // namespace clausula
