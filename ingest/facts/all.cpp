#include "ingest/facts/facts.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr Extractor extractors[] = {
    {"kind", 2, read_kind},
    {"dates", 5, read_dates}, // a statute's are read another way than an agreement's
    {"notice", 3, read_notice},
    {"renewal", 1, read_renewal},
    {"contacts", 2, read_contacts},
    {"parties", 4, read_parties},         // of who signed without a day the document's is taken
    {"commitments", 5, read_commitments}, // due days are counted from the dates
    {"members", 3, read_members},         // a list's term and day are among its dates
    {"programmes", 4, read_programmes},
    {"events", 2, read_events},
    {"references", 5, read_references},
};

std::vector<Extraction> current() {
    std::vector<Extraction> all;
    for (const Extractor& extractor : extractors)
        all.push_back({std::string(extractor.name), extractor.version});
    std::ranges::sort(all, {}, &Extraction::extractor); // as the store gives them back
    return all;
}

} // namespace

std::span<const Extractor> all_extractors() { return extractors; }

void read_facts(Document& document) {
    document.facts.clear();
    for (const Extractor& extractor : extractors) extractor.read(document);
    document.extractions = current();
}

bool is_up_to_date(const std::vector<Extraction>& extractions) { return extractions == current(); }

} // namespace clausula
