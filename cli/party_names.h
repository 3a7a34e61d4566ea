#pragma once

#include "cli/render/answer.h"
#include "index/organisations/name_bounds.h"
#include "index/organisations/resolve.h"
#include "index/store/archive.h"

namespace clausula {

/// Tells which organisation a printed name is, by the registry of an archive.
class PartyNames {
public:
    /// The archive must outlive it.
    explicit PartyNames(const Archive& archive);

    const Registry& registry() const { return registry_; }

    std::optional<ResolvedName> resolve(std::string_view printed) const {
        return resolve_name(printed, finder_);
    }

    /// The organisations named in a text that others came in the place of, in order.
    std::vector<const OrganisationEvent*> ends_of_named(std::string_view text) const;

    /// The day as of which names in a document are looked up: its own, or else the last day that
    /// the names themselves leave, or the first; none where nothing tells.
    std::optional<Day> day_of(const Document& document) const;

    /// "kt  Kunnallinen työmarkkinalaitos on 2020-03-12"; of a name that the registry does not
    /// know, the organisations with names that are near.
    StyledLine line(std::string_view printed, std::optional<Day> day,
                    std::string_view language) const;

    /// The same for programs: organisation, organisation_name, borne, nearest.
    Record record(std::string_view printed, std::optional<Day> day,
                  std::string_view language) const;

private:
    Registry registry_;
    NameFinder finder_;
};

} // namespace clausula
