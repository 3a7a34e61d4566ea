#pragma once

#include "index/organisations/resolve.h"
#include "index/store/archive.h"

#include <map>
#include <memory>
#include <string>

namespace clausula {

/// Whether printed names are those that queries ask for: `party:FOSU`. Reads the registry when it
/// is asked first.
class NamesAsked {
public:
    /// The archive must outlive it.
    explicit NamesAsked(const Archive& archive) : archive_(archive) {}

    /// Whether the words stand side by side in the name, in any form; or both name the same
    /// organisation. What came of an organisation is another one.
    bool is_named(const std::string& printed, const std::string& asked);

private:
    struct Known; ///< the registry, and the finder of its names

    const Organisation* organisation_of(const std::string& name);

    const Archive& archive_;
    std::shared_ptr<Known> known_;
    std::map<std::string, const Organisation*> organisations_;
};

} // namespace clausula
