#include "cli/party_names.h"

#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "versions/identity/own_date.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t most_nearest = 3;

Value ids_of(const std::vector<const Organisation*>& organisations) {
    std::vector<Value> ids;
    for (const Organisation* organisation : organisations) ids.emplace_back(organisation->id);
    return ids;
}

} // namespace

PartyNames::PartyNames(const Archive& archive)
    : registry_(read_registry(archive.folder())), finder_(registry_, archive.database().lexicon()) {
}

std::vector<const OrganisationEvent*> PartyNames::ends_of_named(std::string_view text) const {
    std::vector<const OrganisationEvent*> ends;
    for (const NameMention& mention : finder_.find(text))
        for (const OrganisationEvent* event : registry_.events_of(mention.organisation->id)) {
            const auto has = [&](const std::vector<std::string>& ids) {
                return std::ranges::find(ids, mention.organisation->id) != ids.end();
            };
            const bool ended = has(event->before) && !event->after.empty() && !has(event->after);
            if (ended && std::ranges::find(ends, event) == ends.end()) ends.push_back(event);
        }
    return ends;
}

std::optional<Day> PartyNames::day_of(const Document& document) const {
    if (const auto own = own_date(document.kind, document.date)) return first_day(*own);
    const NameBounds bounds = bounds_by_names(document, finder_);
    if (bounds.contradict()) return std::nullopt;
    if (bounds.not_after) return bounds.not_after->day;
    if (bounds.not_before) return bounds.not_before->day;
    return std::nullopt;
}

StyledLine PartyNames::line(std::string_view printed, std::optional<Day> day,
                            std::string_view language) const {
    const auto resolved = resolve(printed);
    if (!resolved) {
        StyledLine line = {{"not in the registry of organisations", Style::quiet}};
        const auto nearest = nearest_names(printed, registry_, most_nearest);
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            line.push_back({i == 0 ? "; nearest: " : ", ", Style::quiet});
            line.push_back({nearest[i]->id, Style::id});
        }
        return line;
    }
    StyledLine line = {{resolved->organisation->id, Style::id}};
    const OrganisationName* then = name_on(*resolved->organisation, day, language);
    if (then != nullptr)
        line.push_back({"  " + then->text + (day ? " on " + iso_date(*day) : "")});
    else if (day)
        line.push_back(
            {"  bore no name on " + iso_date(*day) + "; named so in the document", Style::warning});
    return line;
}

Record PartyNames::record(std::string_view printed, std::optional<Day> day,
                          std::string_view language) const {
    const auto resolved = resolve(printed);
    const OrganisationName* then =
        resolved ? name_on(*resolved->organisation, day, language) : nullptr;
    const auto nearest = resolved ? std::vector<const Organisation*>()
                                  : nearest_names(printed, registry_, most_nearest);
    return {{"organisation", resolved ? Value(resolved->organisation->id) : Value()},
            {"organisation_name", then != nullptr ? Value(then->text) : Value()},
            {"as_of", day ? Value(iso_date(*day)) : Value()},
            {"nearest", ids_of(nearest)}};
}

} // namespace clausula
