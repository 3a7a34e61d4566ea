#include "versions/align/bag.h"

#include "versions/wording.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace clausula {

namespace {

class BagMaker {
public:
    std::vector<Bag> make(const Document& document, const std::vector<Provision>& provisions) {
        std::vector<Bag> bags;
        bags.reserve(provisions.size());
        for (const Provision& provision : provisions) bags.push_back(make(document, provision));
        return bags;
    }

    std::vector<double> weights() const {
        std::vector<double> weights;
        weights.reserve(provisions_with_.size());
        for (std::uint32_t count : provisions_with_)
            weights.push_back(std::log1p(static_cast<double>(provisions_) / count));
        return weights;
    }

private:
    Bag make(const Document& document, const Provision& provision) {
        Bag bag;
        const Clause& clause = document.clauses[provision.clause];
        if (!clause.number_span.empty())
            for (const WordingWord& word : wording_of(clause.number))
                bag.number = mixed(bag.number, word.word);
        std::vector<std::uint32_t> words;
        for (const WordingWord& word : wording_of(document.text[provision.heading])) {
            bag.heading = mixed(bag.heading, word.word);
            words.push_back(index_of(word.word));
        }
        bag.wording = bag.heading;
        bag.heading_length = words.size();
        for (const WordingWord& word : wording_of(document.text[provision.body])) {
            bag.wording = mixed(bag.wording, word.word);
            words.push_back(index_of(word.word));
        }
        bag.length = words.size();
        std::ranges::sort(words);
        for (std::uint32_t word : words)
            if (!bag.words.empty() && bag.words.back().word == word)
                ++bag.words.back().count;
            else
                bag.words.push_back({word, 1});
        for (const CountedWord& word : bag.words) ++provisions_with_[word.word];
        ++provisions_;
        return bag;
    }

    std::uint32_t index_of(std::uint64_t word) {
        const auto [place, is_new] =
            indexes_.try_emplace(word, static_cast<std::uint32_t>(indexes_.size()));
        if (is_new) provisions_with_.push_back(0);
        return place->second;
    }

    std::unordered_map<std::uint64_t, std::uint32_t> indexes_;
    std::vector<std::uint32_t> provisions_with_;
    std::size_t provisions_ = 0;
};

} // namespace

Bags bags_of(const Document& before, const std::vector<Provision>& provisions_before,
             const Document& after, const std::vector<Provision>& provisions_after) {
    BagMaker maker;
    Bags bags;
    bags.before = maker.make(before, provisions_before);
    bags.after = maker.make(after, provisions_after);
    bags.weights = maker.weights();
    for (std::vector<Bag>* side : {&bags.before, &bags.after})
        for (Bag& bag : *side)
            for (const CountedWord& word : bag.words)
                bag.weight += word.count * bags.weights[word.word];
    return bags;
}

double common_weight(const Bag& a, const Bag& b, const std::vector<double>& weights) {
    double weight = 0;
    for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
        if (i->word == j->word) {
            weight += std::min(i->count, j->count) * weights[i->word];
            ++i;
            ++j;
        } else if (i->word < j->word) {
            ++i;
        } else {
            ++j;
        }
    }
    return weight;
}

double similarity(const Bag& a, const Bag& b, const std::vector<double>& weights) {
    const double both = a.weight + b.weight;
    return both > 0 ? 2 * common_weight(a, b, weights) / both : 0;
}

Bag without(const Bag& a, const Bag& b, const std::vector<double>& weights) {
    Bag rest = a;
    auto other = b.words.begin();
    for (CountedWord& word : rest.words) {
        while (other != b.words.end() && other->word < word.word) ++other;
        if (other == b.words.end() || other->word != word.word) continue;
        const std::uint32_t gone = std::min(word.count, other->count);
        word.count -= gone;
        rest.length -= gone;
        rest.weight -= gone * weights[word.word];
    }
    std::erase_if(rest.words, [](const CountedWord& word) { return word.count == 0; });
    return rest;
}

} // namespace clausula
