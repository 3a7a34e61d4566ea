#include "versions/translation/pair_translations.h"

#include "versions/translation/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace clausula {

namespace {

constexpr int rounds = 3;
constexpr std::size_t whole = 1500; ///< up to so many provisions each is held against each
constexpr std::size_t reach = 400;  ///< of longer documents: so far from the diagonal

// What a pair gains, and what one without a pair costs; found on statutes with their chapters, of
// which half were looked at.
constexpr double alone = -0.35;
constexpr double by_likeness = 4, by_length = 0.35, by_depth = 0.5;

std::vector<int> depths(const std::vector<Provision>& provisions) {
    std::vector<int> depths;
    for (const Provision& provision : provisions)
        depths.push_back(provision.parent ? depths[*provision.parent] + 1 : 0);
    return depths;
}

/// Gale and Church's measure: how far the lengths are apart, in standard deviations.
double length_gap(double first, double second, double ratio) {
    constexpr double variance = 6.8; // theirs, of a letter
    const double mean = (first + second / ratio) / 2;
    return mean == 0 ? 0 : std::abs(second - first * ratio) / std::sqrt(mean * variance);
}

/// The pairs in the order of both documents that gain the most together.
class InOrder {
public:
    InOrder(const TranslatedProvisions& provisions, const DocumentStems& first,
            const DocumentStems& second)
        : first_(first), second_(second), depth_first_(depths(provisions.first)),
          depth_second_(depths(provisions.second)) {
        double letters_first = 1, letters_second = 1;
        for (std::size_t i = 0; i < rows(); ++i)
            if (depth_first_[i] == 0) letters_first += first_.letters[i];
        for (std::size_t i = 0; i < columns(); ++i)
            if (depth_second_[i] == 0) letters_second += second_.letters[i];
        ratio_ = letters_second / letters_first;
        alike_.resize(rows());
    }

    /// The likeness of each provision to those where its translation may stand, as find() saw it.
    const std::vector<std::vector<double>>& alike() const { return alike_; }

    std::vector<TranslatedPair> find(const Foretelling& foretelling) {
        enum Step : std::uint8_t { pair, skip_first, skip_second };

        std::vector<std::vector<Step>> steps(rows() + 1);
        std::vector<double> above(columns() + 1), row(columns() + 1);
        for (std::size_t j = 0; j <= columns(); ++j) above[j] = alone * static_cast<double>(j);
        for (std::size_t i = 0; i < rows(); ++i) {
            const auto [from, to] = span_of(i);
            alike_[i] = foretelling.likeness(i, from, to);
            steps[i + 1].assign(columns() + 1, skip_first);
            row[0] = above[0] + alone;
            for (std::size_t j = 0; j < columns(); ++j) {
                row[j + 1] = above[j + 1] + alone;
                if (row[j] + alone > row[j + 1]) {
                    row[j + 1] = row[j] + alone;
                    steps[i + 1][j + 1] = skip_second;
                }
                if (j < from || j >= to) continue;
                const double paired = above[j] + gain(i, j, alike_[i][j - from]);
                if (paired > row[j + 1]) {
                    row[j + 1] = paired;
                    steps[i + 1][j + 1] = pair;
                }
            }
            above.swap(row);
        }
        std::vector<TranslatedPair> pairs;
        for (std::size_t i = rows(), j = columns(); i > 0 || j > 0;) {
            const Step step = i == 0 ? skip_second : j == 0 ? skip_first : steps[i][j];
            TranslatedPair found;
            if (step != skip_second) found.first = --i;
            if (step != skip_first) found.second = --j;
            if (step == pair) found.likeness = alike_[i][j - span_of(i).first];
            pairs.push_back(found);
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

private:
    std::size_t rows() const { return depth_first_.size(); }

    std::size_t columns() const { return depth_second_.size(); }

    /// Where the translation of a provision may stand.
    std::pair<std::size_t, std::size_t> span_of(std::size_t row) const {
        if (rows() <= whole && columns() <= whole) return {0, columns()};
        const std::size_t middle = row * columns() / rows();
        return {middle > reach ? middle - reach : 0, std::min(columns(), middle + reach)};
    }

    double gain(std::size_t i, std::size_t j, double likeness) const {
        const double gap = std::min(4.0, length_gap(first_.letters[i], second_.letters[j], ratio_));
        const double depth = depth_first_[i] == depth_second_[j] ? 0 : by_depth;
        return by_likeness * likeness + by_length * (1 - gap / 2) - depth;
    }

    const DocumentStems& first_;
    const DocumentStems& second_;
    std::vector<int> depth_first_, depth_second_;
    std::vector<std::vector<double>> alike_;
    double ratio_ = 1;
};

/// What can be learnt from: a pair counts for little unless each is the other's likest.
std::vector<WeighedPair> weighed(const std::vector<TranslatedPair>& pairs,
                                 const std::vector<std::vector<double>>& alike) {
    constexpr double doubtful = 0.3;
    std::vector<WeighedPair> weighed;
    for (const TranslatedPair& pair : pairs) {
        if (!pair.first || !pair.second) continue;
        bool is_likest = true;
        for (const double other : alike[*pair.first])
            is_likest = is_likest && other <= pair.likeness;
        weighed.push_back({*pair.first, *pair.second, is_likest ? 1 : doubtful});
    }
    return weighed;
}

} // namespace

double TranslatedProvisions::paired() const {
    const std::size_t fewer = std::min(first.size(), second.size());
    const auto both = std::ranges::count_if(
        pairs, [](const TranslatedPair& pair) { return pair.first && pair.second; });
    return fewer == 0 ? 0 : static_cast<double>(both) / static_cast<double>(fewer);
}

TranslatedProvisions pair_translations(const Document& first, const Document& second) {
    TranslatedProvisions found = {provisions_of(first), provisions_of(second), {}};
    const DocumentStems first_stems = stems_of(first, found.first);
    const DocumentStems second_stems = stems_of(second, found.second);
    Foretelling foretelling(first_stems, second_stems);
    InOrder in_order(found, first_stems, second_stems);
    found.pairs = in_order.find(foretelling);
    for (int round = 0; round < rounds; ++round) {
        foretelling.learn(weighed(found.pairs, in_order.alike()));
        found.pairs = in_order.find(foretelling);
    }
    return found;
}

} // namespace clausula
