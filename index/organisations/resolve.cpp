#include "index/organisations/resolve.h"

#include "index/language/organisation_forms.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

bool only_forms(std::string_view words) {
    return std::ranges::all_of(folded_words(words), is_organisation_form);
}

/// "Sote" of "Sote-järjestö", "neuvottelujärjestö": what names are alike by.
std::set<std::string> words_of(std::string_view name) {
    std::set<std::string> words;
    for (std::string& word : folded_words(name))
        if (word.size() > 2 && !is_organisation_form(word)) words.insert(std::move(word));
    return words;
}

} // namespace

std::optional<ResolvedName> resolve_name(std::string_view printed, const NameFinder& names) {
    std::optional<ResolvedName> resolved;
    for (const NameMention& mention : names.find(printed)) {
        if (!only_forms(printed.substr(0, mention.span.begin)) ||
            !only_forms(printed.substr(mention.span.end)))
            continue;
        if (resolved && resolved->organisation != mention.organisation) return std::nullopt;
        if (!resolved) resolved = ResolvedName{mention.organisation, mention.name};
    }
    return resolved;
}

const OrganisationName* name_on(const Organisation& organisation, std::optional<Day> day,
                                std::string_view language) {
    const OrganisationName* best = nullptr;
    int best_score = -1;
    for (const OrganisationName& name : organisation.names) {
        const bool borne = day ? was_borne(name, *day) : !name.to && name.kind != NameKind::planned;
        if (!borne) continue;
        const int score = (name.kind == NameKind::statutory ? 4 : 0) +
                          (name.kind == NameKind::translation ? 2 : 0) +
                          (name.language == language ? 3 : 0);
        if (score > best_score) best = &name;
        best_score = std::max(best_score, score);
    }
    return best;
}

std::vector<const Organisation*> nearest_names(std::string_view printed, const Registry& registry,
                                               std::size_t most) {
    std::map<std::string, int> organisations_with;
    for (const Organisation& organisation : registry.organisations()) {
        std::set<std::string> all;
        for (const OrganisationName& name : organisation.names) all.merge(words_of(name.text));
        for (const std::string& word : all) ++organisations_with[word];
    }
    const std::set<std::string> asked = words_of(printed);

    struct Near {
        double share;
        const Organisation* organisation;
    };

    std::vector<Near> near;
    for (const Organisation& organisation : registry.organisations()) {
        double best = 0;
        for (const OrganisationName& name : organisation.names) {
            const std::set<std::string> words = words_of(name.text);
            double common = 0, all = 0;
            for (const std::string& word : words) {
                const double weight = 1.0 / organisations_with[word];
                all += weight;
                if (asked.contains(word)) common += weight;
            }
            if (all > 0) best = std::max(best, common / all);
        }
        constexpr double least = 0.5;
        if (best >= least) near.push_back({best, &organisation});
    }
    std::ranges::stable_sort(near, std::ranges::greater(), &Near::share);
    std::vector<const Organisation*> nearest;
    for (const Near& one : near)
        if (nearest.size() < most) nearest.push_back(one.organisation);
    return nearest;
}

} // namespace clausula
