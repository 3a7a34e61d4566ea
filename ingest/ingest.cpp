#include "ingest/ingest.h"

#include "ingest/pipeline.h"
#include "ingest/refresh_facts.h"

namespace clausula {

IngestSummary ingest(Archive& archive, const std::vector<std::filesystem::path>& paths,
                     const IngestOptions& options, IngestObserver& observer,
                     const volatile bool* interrupted) {
    IngestSummary summary = Pipeline(archive, paths, options, observer).run(interrupted);
    summary.refreshed = refresh_facts(archive, interrupted);
    return summary;
}

} // namespace clausula
