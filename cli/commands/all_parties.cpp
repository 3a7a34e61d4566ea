#include "cli/commands/all_parties.h"

#include "cli/describe.h"
#include "index/text/letters.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

struct ListedParty {
    std::set<std::string> names; ///< as printed
    std::string organisation;    ///< its id; empty when the registry does not know it
    std::set<DocumentId> party_to, signatory_of;
};

std::vector<Value> values_of(const std::set<DocumentId>& documents) {
    return {documents.begin(), documents.end()};
}

/// By the organisation, or else by the letters of the name.
std::map<std::string, ListedParty> all_parties(const Archive& archive, const PartyNames& names,
                                               bool include_restricted) {
    std::map<std::string, std::optional<ResolvedName>> resolved;
    std::map<std::string, ListedParty> parties;
    for (const FactKind kind : {FactKind::party, FactKind::signatory})
        for (const HeldFact& held :
             archive.facts({.kind = kind, .restricted = include_restricted})) {
            const std::string name(held.fact.value("name"));
            const auto [known, is_new] = resolved.try_emplace(name);
            if (is_new) known->second = names.resolve(name);
            std::string key = "name " + folded_letters(name);
            if (known->second) key = "organisation " + known->second->organisation->id;
            // Who signs what he is no party to (a letter, a report) is not listed for it.
            if (kind == FactKind::signatory && !parties.contains(key)) continue;
            ListedParty& party = parties[key];
            party.names.insert(name);
            if (known->second) party.organisation = known->second->organisation->id;
            (kind == FactKind::party ? party.party_to : party.signatory_of).insert(held.document);
        }
    return parties;
}

/// The one that is not all capitals, if any.
const std::string& shown_name(const std::set<std::string>& names) {
    const auto mixed = std::ranges::find_if(names, [](const std::string& name) {
        return std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    });
    return mixed == names.end() ? *names.begin() : *mixed;
}

} // namespace

ExitStatus print_all_parties(const Archive& archive, const PartyNames& names,
                             bool include_restricted, Console& console) {
    Answer answer;
    answer.rows_name = "parties";
    answer.columns = {"name", "organisation", "agreements"};
    AnswerBlock table = {.kind = Kind::table};
    table.cells.push_back({{{"party"}}, {{"organisation"}}, {{"party to"}}, {{"signed"}}});
    for (const auto& [key, party] : all_parties(archive, names, include_restricted)) {
        const std::string& name = shown_name(party.names);
        answer.rows.push_back(
            {{"name", name},
             {"names", std::vector<Value>(party.names.begin(), party.names.end())},
             {"organisation", party.organisation.empty() ? Value() : Value(party.organisation)},
             {"agreements", party.party_to.size()},
             {"documents", values_of(party.party_to)},
             {"signed", values_of(party.signatory_of)}});
        table.cells.push_back({{{name, Style::title}},
                               {{party.organisation, Style::id}},
                               {{listed(party.party_to), Style::id}},
                               {{listed(party.signatory_of), Style::id}}});
    }
    if (!answer.rows.empty()) answer.page.push_back(std::move(table));
    console.print(answer);
    if (!answer.rows.empty()) return ExitStatus::done;
    console.note("no document of the archive states parties");
    return ExitStatus::nothing;
}

ExitStatus print_unresolved_names(const Archive& archive, bool include_restricted,
                                  Console& console) {
    const PartyNames names(archive);
    std::map<std::string, std::set<DocumentId>> unresolved;
    for (const FactKind kind : {FactKind::party, FactKind::signatory})
        for (const HeldFact& held : archive.facts({.kind = kind, .restricted = include_restricted}))
            unresolved[std::string(held.fact.value("name"))].insert(held.document);
    std::erase_if(unresolved,
                  [&](const auto& entry) { return names.resolve(entry.first).has_value(); });
    std::vector<std::pair<std::string, std::set<DocumentId>>> ordered(unresolved.begin(),
                                                                      unresolved.end());
    std::ranges::stable_sort(ordered, std::ranges::greater(),
                             [](const auto& entry) { return entry.second.size(); });
    Answer answer;
    answer.rows_name = "unresolved";
    answer.columns = {"name", "documents"};
    AnswerBlock table = {.kind = Kind::table};
    table.cells.push_back({{{"printed name"}}, {{"documents"}}, {{"nearest"}}});
    for (const auto& [name, documents] : ordered) {
        constexpr std::size_t most = 3;
        std::vector<Value> nearest;
        std::string near;
        for (const Organisation* organisation : nearest_names(name, names.registry(), most)) {
            nearest.emplace_back(organisation->id);
            near += (near.empty() ? "" : ", ") + organisation->id;
        }
        answer.rows.push_back(
            {{"name", name}, {"documents", values_of(documents)}, {"nearest", std::move(nearest)}});
        table.cells.push_back(
            {{{name, Style::title}}, {{listed(documents), Style::id}}, {{near, Style::id}}});
    }
    if (!answer.rows.empty()) answer.page.push_back(std::move(table));
    console.print(answer);
    if (!answer.rows.empty()) return ExitStatus::done;
    console.note("every name of a party or signatory is in the registry");
    return ExitStatus::nothing;
}

} // namespace clausula
