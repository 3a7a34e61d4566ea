#include "versions/align/shared_sentences.h"

#include "index/text/sentences.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

constexpr std::size_t fewest_words = 6; // of a sentence that tells something
constexpr double least_similarity = 0.4;

/// The sentences of the provisions without a pair, each with the place of its provision.
struct Sentences {
    std::vector<Provision> sentences;
    std::vector<std::size_t> provision_of;
};

Sentences unpaired_sentences(const Document& document, const std::vector<Provision>& provisions,
                             const std::vector<std::optional<std::size_t>>& pair_of) {
    Sentences found;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        if (pair_of[i]) continue;
        const Span body = provisions[i].body;
        for (Span sentence : sentences_of(document.text[body])) {
            sentence = {body.begin + sentence.begin, body.begin + sentence.end};
            found.sentences.push_back(
                {.clause = provisions[i].clause, .span = sentence, .body = sentence});
            found.provision_of.push_back(i);
        }
    }
    return found;
}

} // namespace

void pair_by_sentences(const Document& before, const std::vector<Provision>& provisions_before,
                       const Document& after, const std::vector<Provision>& provisions_after,
                       Pairing& pairing) {
    const Sentences left = unpaired_sentences(before, provisions_before, pairing.after_of);
    const Sentences right = unpaired_sentences(after, provisions_after, pairing.before_of);
    const Bags bags = bags_of(before, left.sentences, after, right.sentences);
    const Pairing sentences = pair_provisions(left.sentences, right.sentences, bags, false);

    std::map<std::pair<std::size_t, std::size_t>, double> common;
    for (std::size_t i = 0; i < left.sentences.size(); ++i) {
        if (!sentences.after_of[i]) continue;
        const std::size_t j = *sentences.after_of[i];
        const Bag &a = bags.before[i], &b = bags.after[j];
        if (std::min(a.length, b.length) < fewest_words ||
            similarity(a, b, bags.weights) < least_similarity)
            continue;
        common[{left.provision_of[i], right.provision_of[j]}] += common_weight(a, b, bags.weights);
    }
    std::vector<std::pair<double, std::pair<std::size_t, std::size_t>>> votes;
    for (const auto& [pair, weight] : common) votes.emplace_back(-weight, pair);
    std::ranges::sort(votes);
    for (const auto& [weight, pair] : votes)
        if (!pairing.after_of[pair.first] && !pairing.before_of[pair.second])
            pairing.pair(pair.first, pair.second);
}

} // namespace clausula
