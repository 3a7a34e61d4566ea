#include "ingest/pipeline.h"

#include "index/model/error.h"
#include "index/store/originals.h"
#include "ingest/sources/read_file.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::uint64_t commit_every = 32;
constexpr int never_final = 0; // no reader has this version

bool has_any(const Problems& problems, Severity least) {
    return std::any_of(problems.begin(), problems.end(),
                       [least](const Problem& problem) { return problem.severity >= least; });
}

} // namespace

void Pipeline::write_results() {
    while (!inputs_.empty()) {
        Input& input = inputs_.front();
        if (input.state == State::waiting || input.state == State::reading) return;
        if (!write(input)) {
            input.state = State::waiting;
            start_workers();
            return;
        }
        if (options_.move) remove_source(input);
        tell(input);
        inputs_.pop_front();
        if (++uncommitted_ < commit_every) continue;
        archive_.commit();
        uncommitted_ = 0;
    }
}

/// False when it must be read first: it had a twin, of which nothing came.
bool Pipeline::write(Input& input) {
    IngestReport& report = input.report;
    if (!report.file.sha256.empty() && report_known(report)) return true;
    if (input.state == State::twin) return false;
    if (input.document) {
        input.document->reader_version = reading_version(report.format);
        report.document = archive_.add(*input.document);
        report.relations = recogniser_.recognise(*report.document);
        report.title = std::move(input.document->title);
        report.pages = static_cast<int>(input.document->pages.size());
        report.clauses = static_cast<int>(input.document->clauses.size());
        report.problems = std::move(input.document->problems);
    } else if (!report.file.sha256.empty() && report.outcome != IngestOutcome::failed) {
        const int version = input.remember ? reading_version(report.format) : never_final;
        archive_.add_undocumented(report.file, {.format = report.format,
                                                .reader_version = version,
                                                .error = report.error,
                                                .hint = report.hint});
    }
    return true;
}

/// Only now that its bytes are safe, in the journal and in the index. What is kept is read back,
/// and the source must still be the same.
void Pipeline::remove_source(Input& input) const {
    IngestReport& report = input.report;
    if (input.from_store || input.sha512.empty() || report.outcome == IngestOutcome::failed) return;
    try {
        const std::filesystem::path kept = archive_.originals().path_of(input.sha512);
        if (std::filesystem::equivalent(kept, report.file.path))
            throw Error(report.file.path, "is the very file that the archive keeps",
                        "leave it where it is");
        for (const std::string& copy : {kept.string(), report.file.path})
            if (read_file_bytes(copy, options_.max_file_size, Links::refuse).sha512 != input.sha512)
                throw Error(copy, "is not what was taken in any more",
                            "look at both; `clausula verify` tells whether the archive is whole");
        std::filesystem::remove(report.file.path);
    } catch (const std::exception& error) {
        report.problems.push_back({Severity::error,
                                   Stage::source,
                                   {},
                                   std::string("was taken in, but not removed: ") + error.what(),
                                   ""});
    }
}

/// Whether the archive knows these bytes already; says so in the report, and in the archive that
/// they were seen here.
bool Pipeline::report_known(IngestReport& report) {
    if (const auto document = archive_.find_by_sha256(report.file.sha256)) {
        archive_.add_path(*document, report.file);
        const auto summary = archive_.summary(*document);
        report.outcome = IngestOutcome::duplicate;
        report.document = document;
        report.title = summary->title;
        report.format = summary->format;
        report.pages = summary->pages;
        report.clauses = summary->clauses;
        return true;
    }
    const auto earlier = archive_.find_undocumented(report.file.sha256);
    if (!earlier || earlier->reader_version != reading_version(earlier->format)) return false;
    report.outcome = earlier->error.empty() ? IngestOutcome::duplicate : IngestOutcome::kept;
    report.format = earlier->format;
    report.error = earlier->error;
    report.hint = earlier->hint;
    return true;
}

void Pipeline::tell(const Input& input) {
    const IngestReport& report = input.report;
    switch (report.outcome) {
    case IngestOutcome::added:
        ++summary_.added;
        break;
    case IngestOutcome::duplicate:
        ++summary_.duplicates;
        break;
    case IngestOutcome::bundle:
        ++summary_.bundles;
        break;
    case IngestOutcome::kept:
        ++summary_.kept;
        break;
    case IngestOutcome::failed:
        ++summary_.failed;
        if (input.from_store) break; // it was not refused, but is lost: verify tells of it
        // Of what was erased, the journal is not to name a path again.
        archive_.refuse(input.is_erased ? SourceFile{} : report.file, report.error);
        break;
    }
    summary_.with_problems += has_any(report.problems, Severity::warning) ? 1 : 0;
    summary_.incomplete += has_any(report.problems, Severity::error) ? 1 : 0;
    observer_.report(report);
    observer_.progress(++done_, files_.found() + others_);
}

} // namespace clausula
