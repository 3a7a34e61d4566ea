#pragma once

#include "cli/console.h"
#include "cli/progress.h"
#include "ingest/ingest.h"

#include <string>

namespace clausula {

/// Prints one line, or one JSON object, for each file of a run, and the progress bar below them.
class IngestPrinter : public IngestObserver {
public:
    IngestPrinter(Console& console, bool as_json)
        : console_(console), progress_(console), as_json_(as_json) {}

    void progress(std::uint64_t done, std::uint64_t found) override { progress_.show(done, found); }

    void report(const IngestReport& report) override;

private:
    Console& console_;
    Progress progress_;
    bool as_json_;
};

/// "3 added, 1 failed; 2 with problems"
std::string summary_line(const IngestSummary& summary);

} // namespace clausula
