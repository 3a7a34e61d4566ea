#include "search/rank.h"

#include "search/find_clauses.h"
#include "search/occurrences.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

constexpr double k1 = 1.2, b = 0.75;
constexpr double heading_weight = 2; // beside the one of the text, where it stands too
constexpr double title_weight = 1;

/// What a match gives, in its word's rarity: `least` and up to `range` more, the oftener the more.
struct Band {
    double least, range;
};

constexpr Band band_of(Why why) {
    switch (why) {
    case Why::word:
        return {1, k1 + 1};
    case Why::part:
        return {0.5, 0.5};
    case Why::translation:
        return {0.25, 0.25};
    case Why::misreading:
        break;
    }
    return {0, 0.25};
}

/// What words near a word can add at most.
double most_nearness_of(double rarity) { return std::min(1.0, rarity) * (k1 + 1); }

/// The clauses of documents whose title has one of the terms, in order and none twice.
std::vector<ClauseTable::Range> titled(const Meaning& meaning, const ClauseTable& clauses) {
    std::vector<ClauseTable::Range> ranges;
    for (const TermPhrase& phrase : meaning.phrases) {
        if (phrase.words.size() != 1) continue;
        for (const std::string& term : phrase.words.front()) {
            const auto& more = clauses.titled(term);
            ranges.insert(ranges.end(), more.begin(), more.end());
        }
    }
    std::ranges::sort(ranges, {}, &ClauseTable::Range::first);
    const auto same = [](const auto& a, const auto& c) { return a.first == c.first; };
    ranges.erase(std::unique(ranges.begin(), ranges.end(), same), ranges.end());
    return ranges;
}

/// Whether the clause is in one of the ranges, from `next` on; a clause before the last one that
/// was asked for is looked for from the first.
bool is_in(const std::vector<ClauseTable::Range>& ranges, std::size_t& next, std::size_t number) {
    if (ranges.empty()) return false;
    const auto clause = static_cast<std::int64_t>(number);
    if (next > 0 && ranges[next - 1].last >= clause) next = 0;
    while (next < ranges.size() && ranges[next].last < clause) ++next;
    return next < ranges.size() && ranges[next].first <= clause;
}

} // namespace

Ranking::Ranking(const Meaning& meaning, Occurrences& occurrences, const ClauseTable& clauses)
    : clauses_(clauses) {
    score_.mean_length = clauses.mean_length();
    for (const Meaning* leaf : positive_terms(meaning)) {
        for (const Occurrence& occurrence : occurrences.of(*leaf)) {
            const auto known = std::ranges::find(score_.words, occurrence.of, &WordScore::of);
            const auto word = static_cast<std::size_t>(known - score_.words.begin());
            if (known == score_.words.end()) {
                score_.words.push_back({occurrence.of});
                words_.push_back({{}, titled(*occurrence.of, clauses)});
            }
            const TermPhrase& phrase = *occurrence.phrase;
            words_[word].phrases.push_back(
                {phrase.why, phrase.includes_first, occurrence.clauses, {}});
            for (const Postings& list : occurrence.lists)
                words_[word].phrases.back().postings.add(list);
        }
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
        score_.words[i].rarity = rarity_of(words_[i]);
        most_nearness_ += most_nearness_of(score_.words[i].rarity);
    }
}

/// By the clauses that have it, whole or as a part, or else translated.
double Ranking::rarity_of(const Word& word) const {
    double whole = 0, others = 0;
    for (const Phrase& phrase : word.phrases) {
        const auto count = static_cast<double>(phrase.clauses);
        double& sum = phrase.why <= Why::part ? whole : others;
        sum = phrase.includes_first ? std::max(sum, count) : sum + count;
    }
    const auto all = static_cast<double>(clauses_.count());
    const double with = std::min(whole > 0 ? whole : others, all);
    return std::log(1 + (all - with + 0.5) / (with + 0.5));
}

const ClauseScore& Ranking::score(std::size_t clause, double least) {
    score_.length = clauses_.length(clause);
    score_.total = score_.nearness = 0;
    norm_ = k1 * (1 - b + b * score_.length / score_.mean_length);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        score_word(i, clause);
        score_.total += score_.words[i].score;
    }
    if (words_.size() > 1 && score_.total + most_nearness_ > least)
        score_.total += score_.nearness = score_nearness(clause);
    return score_;
}

void Ranking::score_word(std::size_t number, std::size_t clause) {
    Word& word = words_[number];
    WordScore& score = score_.words[number];
    score.why = Why::misreading;
    score.frequency = score.score = 0;
    double counted = 0; // of places that later phrases have again
    for (Phrase& phrase : word.phrases) {
        double frequency = 0;
        phrase.postings.for_each_place(static_cast<std::uint32_t>(clause), [&](auto place) {
            frequency += (place & Postings::heading_bit) != 0 ? heading_weight : 1;
        });
        if (frequency == 0) continue;
        const double more = phrase.includes_first ? frequency - counted : frequency;
        if (&phrase == &word.phrases.front() || phrase.includes_first)
            counted = std::max(counted, frequency);
        if (more <= 0) continue;
        score.why = std::min(score.why, phrase.why);
        score.frequency += more;
    }
    if (score.frequency == 0) return;
    if (is_in(word.titled, word.next_titled, clause)) score.frequency += title_weight;
    const Band band = band_of(score.why);
    score.score =
        score.rarity * (band.least + band.range * score.frequency / (score.frequency + norm_));
}

/// Two different words with none of the others between give each other their rarity over the
/// distance squared.
double Ranking::score_nearness(std::size_t clause) {
    places_.clear();
    for (std::size_t i = 0; i < words_.size(); ++i)
        for (Phrase& phrase : words_[i].phrases)
            phrase.postings.for_each_place(static_cast<std::uint32_t>(clause), [&](auto place) {
                if ((place & Postings::heading_bit) == 0) places_.emplace_back(place, i);
            });
    std::ranges::sort(places_);
    near_.assign(words_.size(), 0);
    for (std::size_t i = 1; i < places_.size(); ++i) {
        const auto [left, one] = places_[i - 1];
        const auto [right, other] = places_[i];
        if (one == other || left == right) continue;
        const double distance = right - left;
        near_[one] += score_.words[other].rarity / (distance * distance);
        near_[other] += score_.words[one].rarity / (distance * distance);
    }
    double score = 0;
    for (std::size_t i = 0; i < near_.size(); ++i)
        score += most_nearness_of(score_.words[i].rarity) * near_[i] / (near_[i] + norm_);
    return score;
}

} // namespace clausula
