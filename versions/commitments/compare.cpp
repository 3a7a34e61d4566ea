#include "versions/commitments/compare.h"

#include "index/language/commitment_words.h"
#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

namespace clausula {

namespace {

using Words = std::vector<std::string>;

struct Side {
    std::size_t fact = 0; ///< index into Document::facts
    Words words;
    std::optional<std::size_t> group; ///< of the alignment
};

std::vector<Side> side_of(const Document& document, const std::vector<Provision>& provisions,
                          const std::vector<AlignedProvisions>& groups,
                          std::vector<std::size_t> AlignedProvisions::*which) {
    std::vector<std::size_t> group_of(provisions.size());
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const std::size_t provision : groups[group].*which) group_of[provision] = group;
    std::vector<Side> sides;
    for (std::size_t i = 0; i < document.facts.size(); ++i) {
        const Fact& fact = document.facts[i];
        if (fact.kind != FactKind::commitment) continue;
        Side side{i, folded_words(document.text[fact.evidence.span]), std::nullopt};
        const auto behind =
            std::ranges::upper_bound(provisions, fact.evidence.span.begin, {},
                                     [](const Provision& one) { return one.span.begin; });
        if (behind != provisions.begin())
            side.group = group_of[static_cast<std::size_t>(behind - provisions.begin()) - 1];
        sides.push_back(std::move(side));
    }
    return sides;
}

/// The words of `a` that are not in `b`, each as often as it is there more.
Words difference(Words a, Words b) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    Words more;
    std::ranges::set_difference(a, b, std::back_inserter(more));
    return more;
}

double likeness(const Words& a, const Words& b) {
    if (a.empty() || b.empty()) return 0;
    const auto common = static_cast<double>(a.size() - difference(a, b).size());
    return 2 * common / static_cast<double>(a.size() + b.size());
}

struct Pair {
    double score;
    std::size_t before, after;
};

/// Pairs worth looking at: of one group, or with a word in common that few have.
std::vector<Pair> candidates(const std::vector<Side>& before, const std::vector<Side>& after) {
    constexpr std::size_t most_with_word = 30;
    constexpr double alike_in_group = 0.4, alike = 0.6, bonus = 0.1;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_word;
    std::map<std::size_t, std::vector<std::size_t>> by_group;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (after[i].group) by_group[*after[i].group].push_back(i);
        for (const std::string& word : after[i].words) {
            std::vector<std::size_t>& with = by_word[word];
            if (with.empty() || with.back() != i) with.push_back(i);
        }
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < before.size(); ++i) {
        std::vector<std::size_t> others;
        for (const std::string& word : before[i].words) {
            const auto with = by_word.find(word);
            if (with != by_word.end() && with->second.size() <= most_with_word)
                others.insert(others.end(), with->second.begin(), with->second.end());
        }
        if (before[i].group)
            if (const auto same = by_group.find(*before[i].group);
                same != by_group.end() && same->second.size() <= most_with_word)
                others.insert(others.end(), same->second.begin(), same->second.end());
        std::ranges::sort(others);
        others.erase(std::unique(others.begin(), others.end()), others.end());
        for (const std::size_t other : others) {
            const bool is_same_group = before[i].group && before[i].group == after[other].group;
            const double score = likeness(before[i].words, after[other].words);
            if (score >= (is_same_group ? alike_in_group : alike))
                pairs.push_back({score + (is_same_group ? bonus : 0), i, other});
        }
    }
    std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
        return std::tuple(-a.score, a.before, a.after) < std::tuple(-b.score, b.before, b.after);
    });
    return pairs;
}

int rank_of(std::string_view strength) {
    constexpr std::array<std::string_view, 4> ladder = {"position", "readiness", "intention",
                                                        "binding"};
    return static_cast<int>(std::ranges::find(ladder, strength) - ladder.begin());
}

/// The first of the phrases whose words stand side by side in `words` and are all among `fresh`.
std::optional<std::string_view> phrase_among(std::span<const std::string_view> phrases,
                                             const Words& words, const Words& fresh) {
    std::string text = " ";
    for (const std::string& word : words) text += word + " ";
    for (const std::string_view phrase : phrases) {
        if (text.find(" " + std::string(phrase) + " ") == std::string::npos) continue;
        if (std::ranges::all_of(folded_words(phrase), [&](const std::string& word) {
                return std::ranges::find(fresh, word) != fresh.end();
            }))
            return phrase;
    }
    return std::nullopt;
}

std::string quoted(const Words& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return "\"" + text + "\"";
}

/// The words of `longer` that `shorter` has not, in their order.
Words in_order(const Words& longer, const Words& fresh) {
    std::map<std::string, int> left;
    for (const std::string& word : fresh) ++left[word];
    Words shown; // of a word that stands several times the last are the new ones, as a rule
    for (std::size_t at = longer.size(); at-- > 0;)
        if (left[longer[at]]-- > 0) shown.push_back(longer[at]);
    std::ranges::reverse(shown);
    return shown;
}

struct Verdict {
    CommitmentChange change;
    std::string reason;
};

/// Of words that were only added to a commitment: what they make of it.
std::optional<Verdict> verdict_on_added(const Words& longer, const Words& fresh,
                                        const CommitmentWords& language) {
    for (const auto& phrases : {language.conditions, language.limits})
        if (const auto found = phrase_among(phrases, longer, fresh))
            return Verdict{
                CommitmentChange::narrowed,
                (phrases.data() == language.limits.data() ? "limit \"" : "condition \"") +
                    std::string(*found) + "\""};
    if (phrase_among(language.and_also, longer, fresh))
        return Verdict{CommitmentChange::widened, "words " + quoted(in_order(longer, fresh))};
    return std::nullopt;
}

Verdict judge(const Fact& a, const Fact& b, const Words& before, const Words& after,
              const CommitmentWords* language) {
    const int rise = rank_of(b.value("strength")) - rank_of(a.value("strength"));
    if (rise != 0)
        return {rise > 0 ? CommitmentChange::widened : CommitmentChange::narrowed,
                "strength " + std::string(a.value("strength")) + " → " +
                    std::string(b.value("strength"))};
    if (before == after) return {CommitmentChange::kept, ""};
    const Words gone = difference(before, after), fresh = difference(after, before);
    if (gone.empty() && fresh.empty()) return {CommitmentChange::changed, "order of words"};
    if (language != nullptr && gone.empty())
        if (auto verdict = verdict_on_added(after, fresh, *language)) {
            verdict->reason += " added";
            return *verdict;
        }
    if (language != nullptr && fresh.empty())
        if (auto verdict = verdict_on_added(before, gone, *language)) {
            verdict->reason += " taken away";
            verdict->change = verdict->change == CommitmentChange::widened
                                  ? CommitmentChange::narrowed
                                  : CommitmentChange::widened;
            return *verdict;
        }
    if (a.values("deadline") != b.values("deadline"))
        return {CommitmentChange::changed, "another deadline"};
    return {CommitmentChange::changed, "other words"};
}

} // namespace

std::string_view name_of(CommitmentChange change) {
    constexpr std::array<std::string_view, 6> names = {"kept",    "widened", "narrowed",
                                                       "changed", "dropped", "new"};
    return names.at(static_cast<std::size_t>(change));
}

std::vector<ComparedCommitment> compare_commitments(const Document& before, const Document& after,
                                                    const Alignment& alignment) {
    const auto first =
        side_of(before, alignment.before, alignment.groups, &AlignedProvisions::before);
    const auto second =
        side_of(after, alignment.after, alignment.groups, &AlignedProvisions::after);
    std::vector<std::optional<std::size_t>> partner(second.size());
    std::vector<bool> taken(first.size());
    for (const Pair& pair : candidates(first, second)) {
        if (taken[pair.before] || partner[pair.after]) continue;
        taken[pair.before] = true;
        partner[pair.after] = pair.before;
    }
    const Language* language = find_language(after.language);
    std::vector<ComparedCommitment> compared;
    for (std::size_t i = 0; i < second.size(); ++i) {
        const Side& there = second[i];
        if (!partner[i]) {
            compared.push_back({std::nullopt, there.fact, CommitmentChange::added, ""});
            continue;
        }
        const Side& here = first[*partner[i]];
        const Verdict verdict =
            judge(before.facts[here.fact], after.facts[there.fact], here.words, there.words,
                  language == nullptr ? nullptr : language->commitments);
        compared.push_back({here.fact, there.fact, verdict.change, verdict.reason});
    }
    for (std::size_t i = 0; i < first.size(); ++i)
        if (!taken[i])
            compared.push_back({first[i].fact, std::nullopt, CommitmentChange::dropped, ""});
    return compared;
}

} // namespace clausula
