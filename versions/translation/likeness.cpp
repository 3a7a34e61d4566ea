#include "versions/translation/likeness.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace clausula {

namespace {

constexpr double enough = 0.2; // of Dice's coefficient: below it is chance
constexpr std::size_t most_foretold = 8;

/// In how many provisions each stem stands.
std::vector<double> spread(const DocumentStems& document) {
    std::vector<double> provisions(document.stems.size());
    for (const auto& counts : document.provisions)
        for (const StemCount& count : counts) provisions[count.stem] += 1;
    return provisions;
}

std::vector<double> rarity(const DocumentStems& document) {
    std::vector<double> rarity = spread(document);
    const auto all = static_cast<double>(document.provisions.size());
    for (double& value : rarity) value = std::log1p(all / value);
    return rarity;
}

} // namespace

Foretelling::Foretelling(const DocumentStems& first, const DocumentStems& second)
    : first_(first), second_(second), rarity_first_(rarity(first)), rarity_second_(rarity(second)) {
    know_what_is_alike();
}

void Foretelling::know_what_is_alike() {
    foretold_.assign(first_.stems.size(), {});
    for (std::size_t i = 0; i < first_.stems.size(); ++i) {
        const auto same = std::ranges::lower_bound(second_.stems, first_.stems[i]);
        if (same != second_.stems.end() && *same == first_.stems[i])
            foretold_[i].push_back(
                {static_cast<std::uint32_t>(same - second_.stems.begin()), 1.0F});
    }
}

void Foretelling::learn(const std::vector<WeighedPair>& pairs) {
    know_what_is_alike();
    std::vector<double> in_first(first_.stems.size()), in_second(second_.stems.size());
    std::vector<std::map<std::uint32_t, double>> together(first_.stems.size());
    for (const auto& [first, second, weight] : pairs) {
        const auto& firsts = first_.provisions[first];
        const auto& seconds = second_.provisions[second];
        for (const StemCount& one : firsts) in_first[one.stem] += weight;
        for (const StemCount& other : seconds) in_second[other.stem] += weight;
        for (const StemCount& one : firsts)
            for (const StemCount& other : seconds) together[one.stem][other.stem] += weight;
    }
    for (std::size_t stem = 0; stem < together.size(); ++stem) {
        std::vector<Weight> learnt;
        for (const auto& [other, times] : together[stem]) {
            // What stood together once may be chance: it counts for half of what it seems to be.
            const double dice =
                2 * (times - std::min(0.5, times / 2)) / (in_first[stem] + in_second[other]);
            if (dice >= enough) learnt.push_back({other, static_cast<float>(dice)});
        }
        std::ranges::sort(learnt, [](const Weight& one, const Weight& other) {
            return std::pair(-one.weight, one.stem) < std::pair(-other.weight, other.stem);
        });
        learnt.resize(std::min(learnt.size(), most_foretold));
        for (const Weight& weight : learnt) {
            auto& known = foretold_[stem];
            const auto same = std::ranges::find(known, weight.stem, &Weight::stem);
            if (same == known.end()) known.push_back(weight);
        }
    }
}

std::vector<double> Foretelling::likeness(std::size_t provision, std::size_t from,
                                          std::size_t to) const {
    // What the provision foretells of each stem: the best that any of its words says.
    std::vector<float> foretold(second_.stems.size());
    double own = 0, told = 0;
    for (const StemCount& count : first_.provisions[provision]) {
        const double rarity = rarity_first_[count.stem];
        own += rarity;
        float best = 0;
        for (const Weight& weight : foretold_[count.stem]) {
            foretold[weight.stem] = std::max(foretold[weight.stem], weight.weight);
            best = std::max(best, weight.weight);
        }
        told += rarity * static_cast<double>(best);
    }
    std::vector<double> likeness(to - from);
    if (own == 0) return likeness;
    for (std::size_t i = from; i < to; ++i) {
        double all = 0, met = 0;
        for (const StemCount& count : second_.provisions[i]) {
            all += rarity_second_[count.stem];
            met += rarity_second_[count.stem] * static_cast<double>(foretold[count.stem]);
        }
        if (all > 0 && told > 0)
            likeness[i - from] = met / std::sqrt(all * std::max(told, own / 4));
        likeness[i - from] = std::min(1.0, likeness[i - from]);
    }
    return likeness;
}

} // namespace clausula
