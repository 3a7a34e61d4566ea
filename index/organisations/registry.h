#pragma once

#include "index/model/organisation.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// The organisations that are known by name, and what happened to them.
///
/// A plain text file in TOML, which people edit: index/organisations/organisations.toml says how it
/// is written. The later of two files adds to the first, and replaces organisations of the same id.
class Registry {
public:
    /// Adds a file's organisations and events; `name` is the file's. Throws Error that names the
    /// line when one is not understood, an id is unknown, or a name ends before it begins.
    void add(std::string_view toml, const std::string& name);

    const std::vector<Organisation>& organisations() const { return organisations_; }

    const std::vector<OrganisationEvent>& events() const { return events_; }

    /// The organisation with this id, or none.
    const Organisation* find(std::string_view id) const;

    /// The events that an organisation has a part in, in the order of their days; those without a
    /// day last.
    std::vector<const OrganisationEvent*> events_of(std::string_view id) const;

private:
    std::vector<Organisation> organisations_;
    std::vector<OrganisationEvent> events_;
};

/// The registry that comes with the program.
extern const std::string_view shipped_organisations;

/// The registry of an archive: what comes with the program, and the file organisations.toml in the
/// archive's folder when there is one. Throws Error as add() does.
Registry read_registry(const std::filesystem::path& archive);

/// Whether a name may have been borne on a day; where no day is known, it may. A planned name never
/// was.
bool was_borne(const OrganisationName& name, Day day);

} // namespace clausula
