#include "ingest/refresh_facts.h"

#include "index/store/archive.h"
#include "ingest/facts/facts.h"

namespace clausula {

std::uint64_t refresh_facts(Archive& archive, const volatile bool* interrupted) {
    std::uint64_t refreshed = 0;
    for (const auto& [id, extractions] : archive.extractions()) {
        if (interrupted && *interrupted) break;
        if (is_up_to_date(extractions)) continue;
        Document document = archive.document(id).value();
        read_facts(document);
        archive.replace_facts(id, document);
        ++refreshed;
    }
    return refreshed;
}

} // namespace clausula
