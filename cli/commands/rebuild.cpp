#include "cli/commands/rebuild.h"

#include "cli/console.h"
#include "cli/describe.h"
#include "cli/open_to_write.h"
#include "cli/progress.h"
#include "ingest/ingest.h"

#include <fmt/format.h>

namespace clausula {

namespace {

constexpr std::string_view examples[] = {"clausula rebuild"};

/// What can't be read any more is told; what is as it was is not.
class Watcher : public IngestObserver {
public:
    explicit Watcher(Console& console) : console_(console), progress_(console) {}

    void progress(std::uint64_t done, std::uint64_t found) override { progress_.show(done, found); }

    void report(const IngestReport& report) override {
        if (report.outcome != IngestOutcome::failed) return;
        progress_.clear();
        console_.note(report.file.display_path() + ": " + report.error);
    }

private:
    Console& console_;
    Progress progress_;
};

ExitStatus run(const Arguments& arguments, Console& console) {
    Archive archive = open_to_write(arguments, console, Archive::Mode::rebuild);
    IngestSummary summary;
    {
        Watcher watcher(console);
        summary = ingest(archive, {}, {}, watcher);
    }
    const std::size_t documents = archive.list().size();
    archive.replace_index();
    console.note(fmt::format("{} read again from the originals", counted(documents, "document")) +
                 (summary.failed > 0 ? fmt::format("; {} failed", summary.failed) : ""));
    return summary.failed > 0 ? ExitStatus::with_problems : ExitStatus::done;
}

} // namespace

const Command rebuild_command = {
    .name = "rebuild",
    .words = "",
    .summary = "make the index again from the originals",
    .description =
        "Reads every original again, in the order in which they came, and puts a new index in the "
        "place of the old one. Nothing is lost with an index: what people decided is kept with the "
        "originals. Who searches meanwhile finds the old index until the new one is whole; a "
        "rebuild that is interrupted leaves the old one as it is. Documents keep their numbers, "
        "unless some were erased, or their originals are damaged: those behind them move up.",
    .most_words = 0,
    .examples = examples,
    .run = run,
};

} // namespace clausula
