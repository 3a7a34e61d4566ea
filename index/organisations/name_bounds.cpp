#include "index/organisations/name_bounds.h"

#include <algorithm>

namespace clausula {

namespace {

/// Names that are written alike may have been borne at any of their times.
struct Times {
    std::optional<Day> from, to;
    bool is_known_from = true, is_known_to = true;
};

Times times_of(std::span<const NameMention> alike) {
    Times times;
    for (const NameMention& mention : alike) {
        const OrganisationName& name = *mention.name;
        times.is_known_from = times.is_known_from && name.from;
        times.is_known_to = times.is_known_to && name.to;
        if (name.from) {
            const auto from = first_day(*name.from);
            times.from = times.from ? std::min(*times.from, from) : from;
        }
        if (name.to) {
            const auto to = last_day(*name.to);
            times.to = times.to ? std::max(*times.to, to) : to;
        }
    }
    return times;
}

void narrow(NameBounds& bounds, std::span<const NameMention> alike, std::size_t offset) {
    // What was only planned is printed by who expected it: that bounds nothing.
    if (std::ranges::any_of(alike, [](const NameMention& mention) {
            return mention.name->kind == NameKind::planned;
        }))
        return;
    const Times times = times_of(alike);
    NameMention mention = alike.front();
    mention.span = {mention.span.begin + offset, mention.span.end + offset};
    if (times.from && times.is_known_from &&
        (!bounds.not_before || bounds.not_before->day < *times.from))
        bounds.not_before = NameBound{*times.from, mention};
    if (times.to && times.is_known_to && (!bounds.not_after || *times.to < bounds.not_after->day))
        bounds.not_after = NameBound{*times.to, mention};
}

} // namespace

NameBounds bounds_by_names(const Document& document, const NameFinder& names) {
    NameBounds bounds;
    for (const Clause& clause : document.clauses) {
        if (clause.kind != ClauseKind::preamble && clause.kind != ClauseKind::signature) continue;
        const std::vector<NameMention> mentions = names.find(document.text[clause.span]);
        for (std::size_t first = 0; first < mentions.size();) {
            std::size_t end = first + 1;
            while (end < mentions.size() && mentions[end].span == mentions[first].span) ++end;
            narrow(bounds, std::span(mentions).subspan(first, end - first), clause.span.begin);
            first = end;
        }
    }
    return bounds;
}

} // namespace clausula
