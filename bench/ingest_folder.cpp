// Takes a folder into a new archive and says what it cost: bench_ingest ARCHIVE WORKERS PATH…
// One line a file on stdout (outcome, seconds since the line before, path, error), a summary on
// stderr.

#include "index/model/error.h"
#include "index/store/archive.h"
#include "ingest/ingest.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace {

using namespace clausula;

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double cpu(int who) {
    rusage used{};
    getrusage(static_cast<__rusage_who>(who), &used);
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct Lines : IngestObserver {
    double last = now();

    void progress(std::uint64_t, std::uint64_t) override {}

    void report(const IngestReport& report) override {
        static constexpr const char* names[] = {"added", "duplicate", "bundle", "kept", "failed"};
        const double at = now();
        std::string about = report.error;
        for (const Problem& problem : report.problems) about += " | " + problem.message;
        std::printf("%s\t%.2f\t%d pages\t%d clauses\t%s\t%s\n",
                    names[static_cast<int>(report.outcome)], at - last, report.pages,
                    report.clauses, report.file.display_path().c_str(), about.c_str());
        last = at;
    }
};

} // namespace

int main(int count, char** arguments) try {
    if (count < 4) {
        std::fprintf(stderr, "usage: bench_ingest NEW_ARCHIVE WORKERS PATH...\n");
        return 2;
    }
    Archive archive = Archive::create(arguments[1]);
    IngestOptions options;
    options.workers = std::atoi(arguments[2]);
    if (const char* limit = std::getenv("SECONDS_WITHOUT_PAGE"))
        options.seconds_without_page = std::atof(limit);
    Lines lines;
    const double begin = now();
    const IngestSummary summary =
        ingest(archive, {arguments + 3, arguments + count}, options, lines);
    const double wall = now() - begin;
    rusage own{};
    getrusage(RUSAGE_SELF, &own);
    std::fprintf(stderr,
                 "added %llu, duplicates %llu, bundles %llu, kept %llu, failed %llu\n"
                 "wall %.2f s, CPU of workers %.2f s, of the parent %.2f s, its peak %ld MiB\n",
                 static_cast<unsigned long long>(summary.added),
                 static_cast<unsigned long long>(summary.duplicates),
                 static_cast<unsigned long long>(summary.bundles),
                 static_cast<unsigned long long>(summary.kept),
                 static_cast<unsigned long long>(summary.failed), wall, cpu(RUSAGE_CHILDREN),
                 cpu(RUSAGE_SELF), own.ru_maxrss / 1024);
    return 0;

} catch (const Error& error) {

    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
