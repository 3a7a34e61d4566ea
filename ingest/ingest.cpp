#include "ingest/ingest.h"

#include "ingest/pipeline.h"

namespace clausula {

IngestSummary ingest(Archive& archive, const std::vector<std::filesystem::path>& paths,
                     const IngestOptions& options, IngestObserver& observer,
                     const volatile bool* interrupted) {
    return Pipeline(archive, paths, options, observer).run(interrupted);
}

} // namespace clausula
