#include "search/told_programmes.h"

#include "index/language/language.h"
#include "index/language/programme_words.h"
#include "index/text/letters.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

constexpr std::size_t shortest_stem = 4; // bytes; of a name that another is a form of

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_ending(std::string_view text) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return language->programmes && std::ranges::count(language->programmes->endings, text) > 0;
    });
}

/// Of each name's key, the key of the programme that it is a name of.
std::map<std::string, std::string> merged_keys(const std::set<std::string>& keys) {
    std::map<std::string, std::string> merged;
    for (const std::string& key : keys) {
        merged.emplace(key, key);
        // Whatever it begins with stands before it.
        for (std::size_t size = key.size() - 1; size >= shortest_stem && size < key.size(); --size)
            if (const auto stem = merged.find(key.substr(0, size));
                stem != merged.end() && is_ending(std::string_view(key).substr(size)))
                merged[key] = stem->second;
    }
    std::map<std::string, std::vector<std::string>> years; // of a name without one
    for (const std::string& key : keys)
        if (key.size() > 4 && is_year(std::string_view(key).substr(key.size() - 4)))
            years[key.substr(0, key.size() - 4)].push_back(key);
    for (const auto& [name, with_year] : years)
        if (with_year.size() == 1 && keys.contains(name)) merged[with_year.front()] = merged[name];
    return merged;
}

class Teller {
public:
    explicit Teller(std::vector<HeldFact> facts) { told_.facts = std::move(facts); }

    ToldProgrammes run() {
        std::set<std::string> keys;
        for (const HeldFact& held : told_.facts)
            for (const std::string_view field : {"name", "follows"})
                for (const std::string_view name : held.fact.values(field))
                    if (const std::string key = folded_letters(name); !key.empty())
                        keys.insert(key);
        keys_ = merged_keys(keys);
        for (std::size_t i = 0; i < told_.facts.size(); ++i) add(i);
        for (ToldProgramme& programme : told_.programmes) finish(programme);
        std::ranges::stable_sort(told_.programmes, [](const auto& one, const auto& other) {
            return begin_of(one) < begin_of(other);
        });
        return std::move(told_);
    }

private:
    static std::string begin_of(const ToldProgramme& programme) {
        const DateRange extent = programme.extent();
        if (extent.first) return iso_date(first_day(*extent.first));
        return extent.last ? iso_date(first_day(*extent.last)) : "~";
    }

    ToldProgramme* of(std::string_view name) {
        const auto key = keys_.find(folded_letters(name));
        if (key == keys_.end()) return nullptr;
        const auto [place, is_new] = by_key_.emplace(key->second, told_.programmes.size());
        if (is_new) told_.programmes.emplace_back();
        ToldProgramme& programme = told_.programmes[place->second];
        programme.names.emplace_back(name);
        return &programme;
    }

    void add(std::size_t index) {
        const Fact& fact = told_.facts[index].fact;
        for (const std::string_view earlier : fact.values("follows"))
            if (ToldProgramme* programme = of(earlier)) {
                programme->followed_by.push_back({std::string(fact.value("name")), index});
                if (programme->facts.empty() || programme->facts.back() != index)
                    programme->facts.push_back(index);
            }
        ToldProgramme* programme = of(fact.value("name"));
        if (!programme) return;
        programme->facts.push_back(index);
        for (const FactField& field : fact.fields) {
            if (field.name == "from") period(*programme, fact).from.push_back({field.value, index});
            if (field.name == "to") period(*programme, fact).to.push_back({field.value, index});
            if (field.name == "follows") programme->follows.push_back({field.value, index});
            if (field.name == "funder") programme->funders.push_back({field.value, index});
            if (field.name == "carrier") programme->carriers.push_back({field.value, index});
            if (field.name == "budget") programme->budgets.push_back({field.value, index});
        }
    }

    static ToldPeriod& period(ToldProgramme& programme, const Fact& fact) {
        const std::string_view phase = fact.value("phase");
        const auto known = std::ranges::find(programme.periods, phase, &ToldPeriod::phase);
        if (known != programme.periods.end()) return *known;
        return programme.periods.emplace_back(
            ToldPeriod{.phase = std::string(phase), .from = {}, .to = {}});
    }

    static void finish(ToldProgramme& programme) {
        std::map<std::string, int> counts;
        for (const std::string& name : programme.names) ++counts[name];
        std::vector<std::string> names;
        for (const auto& [name, count] : counts) names.push_back(name);
        std::ranges::stable_sort(names, [&](const std::string& one, const std::string& other) {
            return counts[one] > counts[other];
        });
        programme.name = names.front();
        programme.names = std::move(names);
        // The whole, phases by their numbers, then those with names as they are told.
        std::ranges::stable_sort(programme.periods, {}, [](const ToldPeriod& period) {
            const bool has_name = !period.phase.empty() && !period.is_numbered();
            return has_name ? std::string_view("~") : std::string_view(period.phase);
        });
    }

    ToldProgrammes told_;
    std::map<std::string, std::string> keys_;
    std::map<std::string, std::size_t> by_key_;
};

} // namespace

bool may_be_same(const PrintedDate& one, const PrintedDate& other) {
    if (one.year != other.year) return false;
    if (!one.month || !other.month) return true;
    if (one.month != other.month) return false;
    return !one.day || !other.day || one.day == other.day;
}

std::vector<std::string> ToldPeriod::distinct(const std::vector<ToldValue>& values) {
    std::set<std::string> all;
    for (const ToldValue& value : values)
        if (parse_iso_date(value.value)) all.insert(value.value);
    std::vector<std::string> left;
    for (const std::string& value : all) {
        const bool is_in_another = std::ranges::any_of(all, [&](const std::string& other) {
            return other.size() > value.size() &&
                   may_be_same(*parse_iso_date(value), *parse_iso_date(other));
        });
        if (!is_in_another) left.push_back(value);
    }
    return left;
}

DateRange ToldProgramme::extent() const {
    DateRange extent;
    for (const ToldPeriod& period : periods) {
        for (const ToldValue& value : period.from)
            if (const auto date = parse_iso_date(value.value);
                date && (!extent.first || first_day(*date) < first_day(*extent.first)))
                extent.first = date;
        for (const ToldValue& value : period.to)
            if (const auto date = parse_iso_date(value.value);
                date && (!extent.last || last_day(*date) > last_day(*extent.last)))
                extent.last = date;
    }
    return extent;
}

std::vector<const ToldProgramme*> ToldProgrammes::find(std::string_view name) const {
    const std::string key = folded_letters(name);
    std::vector<const ToldProgramme*> found;
    for (const ToldProgramme& programme : programmes)
        if (std::ranges::any_of(programme.names, [&](const std::string& known) {
                const std::string other = folded_letters(known);
                const std::string_view longer = other.size() > key.size() ? other : key;
                const std::size_t common = std::min(other.size(), key.size());
                return other == key || (common >= shortest_stem &&
                                        (other.starts_with(key) || key.starts_with(other)) &&
                                        is_ending(longer.substr(common)));
            }))
            found.push_back(&programme);
    return found;
}

std::vector<const ToldProgramme*>
ToldProgrammes::told_beside(const ToldProgramme& programme) const {
    std::set<DocumentId> documents;
    for (const std::size_t fact : programme.facts) documents.insert(facts[fact].document);
    std::set<const ToldProgramme*> lineage = {&programme};
    for (const auto* side : {&programme.follows, &programme.followed_by})
        for (const ToldValue& value : *side)
            for (const ToldProgramme* other : find(value.value)) lineage.insert(other);
    std::vector<const ToldProgramme*> beside;
    for (const ToldProgramme& other : programmes)
        if (!lineage.contains(&other) && std::ranges::any_of(other.facts, [&](std::size_t fact) {
                return documents.contains(facts[fact].document);
            }))
            beside.push_back(&other);
    return beside;
}

ToldProgrammes told_programmes(const Archive& archive, bool include_restricted) {
    return Teller(archive.facts({.kind = FactKind::programme, .restricted = include_restricted}))
        .run();
}

} // namespace clausula
