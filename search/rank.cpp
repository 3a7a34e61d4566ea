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
    const auto clause = static_cast<std::int64_t>(number);
    if (next > 0 && ranges[next - 1].last >= clause) next = 0;
    while (next < ranges.size() && ranges[next].last < clause) ++next;
    return next < ranges.size() && ranges[next].first <= clause;
}

} // namespace

Ranking::Ranking(const Meaning& meaning, Occurrences& occurrences, const ClauseTable& clauses)
    : clauses_(clauses) {
    for (const Meaning* leaf : positive_terms(meaning)) {
        for (const Occurrence& occurrence : occurrences.of(*leaf)) {
            auto word = std::ranges::find(words_, occurrence.of, &Word::of);
            if (word == words_.end()) {
                words_.push_back({occurrence.of, {}, 0, titled(*occurrence.of, clauses)});
                word = words_.end() - 1;
            }
            word->phrases.push_back({&occurrence});
        }
    }
    for (Word& word : words_) word.rarity = rarity_of(word);
    score_.mean_length = clauses.mean_length();
    score_.words.resize(words_.size());
}

/// By the clauses that have it, whole or as a part, or else translated.
double Ranking::rarity_of(const Word& word) const {
    double whole = 0, others = 0;
    for (const Phrase& phrase : word.phrases) {
        const auto count = static_cast<double>(phrase.occurrence->clauses);
        double& sum = phrase.occurrence->phrase->why <= Why::part ? whole : others;
        sum = phrase.occurrence->phrase->includes_first ? std::max(sum, count) : sum + count;
    }
    const auto all = static_cast<double>(clauses_.count());
    const double with = std::min(whole > 0 ? whole : others, all);
    return std::log(1 + (all - with + 0.5) / (with + 0.5));
}

const ClauseScore& Ranking::score(std::size_t clause) {
    score_.length = clauses_.length(static_cast<std::int64_t>(clause));
    score_.total = score_.nearness = 0;
    norm_ = k1 * (1 - b + b * score_.length / score_.mean_length);
    places_.clear();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        score_.words[i] = score_word(i, clause);
        score_.total += score_.words[i].score;
    }
    if (words_.size() > 1) score_.total += score_.nearness = score_nearness();
    return score_;
}

WordScore Ranking::score_word(std::size_t number, std::size_t clause) {
    Word& word = words_[number];
    WordScore score = {word.of, Why::misreading, word.rarity, 0, 0};
    double counted = 0; // of places that later phrases have again
    for (std::size_t i = 0; i < word.phrases.size(); ++i) {
        const double frequency = count_places(word.phrases[i], number, clause);
        const TermPhrase& phrase = *word.phrases[i].occurrence->phrase;
        const double more = phrase.includes_first ? frequency - counted : frequency;
        if (i == 0 || phrase.includes_first) counted = std::max(counted, frequency);
        if (more <= 0) continue;
        score.why = std::min(score.why, phrase.why);
        score.frequency += more;
    }
    if (score.frequency == 0) return score;
    if (is_in(word.titled, word.next_titled, clause)) score.frequency += title_weight;
    const Band band = band_of(score.why);
    score.score =
        word.rarity * (band.least + band.range * score.frequency / (score.frequency + norm_));
    return score;
}

/// How often a phrase stands in the clause; its places in the text are kept.
double Ranking::count_places(Phrase& phrase, std::size_t word, std::size_t clause) {
    const Postings& postings = phrase.occurrence->postings;
    std::size_t& next = phrase.next;
    if (next > 0 && postings.clause(next - 1) >= clause) next = 0;
    while (next < postings.size() && postings.clause(next) < clause) ++next;
    if (next == postings.size() || postings.clause(next) != clause) return 0;
    double frequency = 0;
    postings.for_each_place(next, [&](std::uint32_t place) {
        const bool in_heading = (place & Postings::heading_bit) != 0;
        frequency += in_heading ? heading_weight : 1;
        if (!in_heading && words_.size() > 1) places_.emplace_back(place, word);
    });
    return frequency;
}

/// Two different words with none of the others between give each other their rarity over the
/// distance squared.
double Ranking::score_nearness() {
    std::ranges::sort(places_);
    near_.assign(words_.size(), 0);
    for (std::size_t i = 1; i < places_.size(); ++i) {
        const auto [left, one] = places_[i - 1];
        const auto [right, other] = places_[i];
        if (one == other || left == right) continue;
        const double distance = right - left;
        near_[one] += words_[other].rarity / (distance * distance);
        near_[other] += words_[one].rarity / (distance * distance);
    }
    double score = 0;
    for (std::size_t i = 0; i < near_.size(); ++i)
        score += std::min(1.0, words_[i].rarity) * near_[i] * (k1 + 1) / (near_[i] + norm_);
    return score;
}

} // namespace clausula
