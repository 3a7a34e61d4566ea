#pragma once

#include "index/organisations/find_names.h"

#include <optional>
#include <string_view>
#include <vector>

namespace clausula {

/// Who a printed name names.
struct ResolvedName {
    const Organisation* organisation = nullptr;
    const OrganisationName* name = nullptr; ///< of the registry: what is printed, in another form

    bool operator==(const ResolvedName&) const = default;
};

/// The organisation that bears a printed name, in any form; none where the registry has no such
/// name, or several bear it. The name is the organisation's on any day: who tells of earlier years
/// uses the names of today, so whether it was borne on a day is another question (was_borne()).
///
/// All of the printed words must be of the name, but for forms of organisation ("ry").
std::optional<ResolvedName> resolve_name(std::string_view printed, const NameFinder& names);

/// What an organisation was called on a day: the statutory name that it bore then, in this language
/// if it had one; else what else it bore. Without a day, what it bears now. nullptr where it bore
/// none then: it was not there.
const OrganisationName* name_on(const Organisation& organisation, std::optional<Day> day,
                                std::string_view language);

/// The organisations with the names that are nearest to a printed one that names none: those that
/// share rare words with it. At most `most`, nearest first; none where nothing is near.
std::vector<const Organisation*> nearest_names(std::string_view printed, const Registry& registry,
                                               std::size_t most);

} // namespace clausula
