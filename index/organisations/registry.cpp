#include "index/organisations/registry.h"

#include <algorithm>

namespace clausula {

const Organisation* Registry::find(std::string_view id) const {
    const auto found = std::ranges::find(organisations_, id, &Organisation::id);
    return found == organisations_.end() ? nullptr : &*found;
}

std::vector<const OrganisationEvent*> Registry::events_of(std::string_view id) const {
    std::vector<const OrganisationEvent*> events;
    for (const OrganisationEvent& event : events_)
        if (std::ranges::find(event.before, id) != event.before.end() ||
            std::ranges::find(event.after, id) != event.after.end())
            events.push_back(&event);
    std::ranges::stable_sort(events, {}, [](const OrganisationEvent* event) {
        return event->on ? first_day(*event->on) : Day::max();
    });
    return events;
}

bool was_borne(const OrganisationName& name, Day day) {
    return name.kind != NameKind::planned && (!name.from || first_day(*name.from) <= day) &&
           (!name.to || day <= last_day(*name.to));
}

} // namespace clausula
