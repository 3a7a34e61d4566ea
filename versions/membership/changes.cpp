#include "versions/membership/changes.h"

#include "index/text/unicode.h"
#include "versions/membership/tenures.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

std::vector<std::string> differing(const Fact& before, const Fact& after) {
    std::vector<std::string> fields;
    for (std::string_view field : {"role", "seat", "title", "party", "place", "side"})
        if (fold_case(before.value(field)) != fold_case(after.value(field)))
            fields.emplace_back(field);
    if (!is_same_organisation(before.value("organisation"), after.value("organisation")))
        fields.emplace_back("organisation");
    if (person_key(before.value("deputy_of")) != person_key(after.value("deputy_of")))
        fields.emplace_back("deputy_of");
    return fields;
}

} // namespace

std::vector<MemberChange> changes_between(const std::vector<HeldFact>& before,
                                          const std::vector<HeldFact>& after) {
    std::map<std::string, std::vector<const Fact*>> left;
    for (const HeldFact& held : before)
        if (const std::string who = person_key(held.fact.value("person")); !who.empty())
            left[who].push_back(&held.fact);

    std::vector<MemberChange> changes;
    for (const HeldFact& held : after) {
        const std::string who = person_key(held.fact.value("person"));
        if (who.empty()) continue;
        std::vector<const Fact*>& seats = left[who];
        if (seats.empty()) {
            changes.push_back({nullptr, &held.fact, {}});
            continue;
        }
        // Of several seats of one person, that which differs least.
        const auto nearest = std::ranges::min_element(
            seats, {}, [&](const Fact* fact) { return differing(*fact, held.fact).size(); });
        std::vector<std::string> fields = differing(**nearest, held.fact);
        if (!fields.empty()) changes.push_back({*nearest, &held.fact, std::move(fields)});
        seats.erase(nearest);
    }
    for (const HeldFact& held : before)
        for (const Fact* fact : left[person_key(held.fact.value("person"))])
            if (fact == &held.fact) changes.push_back({fact, nullptr, {}});
    return changes;
}

} // namespace clausula
