#include "ingest/sources/bag.h"

#include "index/bagit/validate.h"
#include "index/model/error.h"

#include <sys/stat.h>

namespace clausula {

namespace {

// The first error, and how many more there are.
std::string summary_of(const BagFindings& findings) {
    std::string first;
    std::size_t more = 0;
    for (const BagFinding& finding : findings) {
        if (finding.severity != Severity::error) continue;
        if (first.empty())
            first = finding.place + (finding.place.empty() ? "" : ": ") + finding.message;
        else
            ++more;
    }
    if (more > 0) first += "; and " + std::to_string(more) + " more";
    return first;
}

} // namespace

std::optional<BagSource> check_bag(const std::string& folder) {
    const std::string base = folder + (folder.ends_with('/') ? "" : "/");

    struct stat info {};

    if (::lstat((base + "bagit.txt").c_str(), &info) != 0) return std::nullopt;
    BagSource source{base + "data", {folder, "", ""}};
    try {
        const BagCheck check = validate_bag(folder);
        if (!check.is_valid()) {
            source.refused.error =
                "is a bag that is incomplete or damaged: " + summary_of(check.findings);
            source.refused.hint =
                "`clausula verify --bagit` shows all; to take the files in as they "
                "are, name the bag's data folder";
        }
    } catch (const Error& error) {
        source.refused.error = error.message;
        source.refused.hint = error.hint;
    }
    return source;
}

} // namespace clausula
