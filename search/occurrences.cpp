#include "search/occurrences.h"

#include "index/store/clause_set.h"
#include "search/near.h"
#include "search/phrase.h"

#include <algorithm>

namespace clausula {

namespace {

/// Few enough to be looked through at each clause.
constexpr std::size_t most_lists = 8;

PostingsUnion union_of(const std::vector<Postings>& lists) {
    PostingsUnion all;
    for (const Postings& list : lists) all.add(list);
    return all;
}

/// The places that are not among the others, which stand in the clauses of `doubtful`.
Postings without(const Postings& postings, PostingsUnion others, const ClauseSet& doubtful) {
    Postings left;
    std::vector<std::uint32_t> places, unwanted;
    for (std::size_t i = 0; i < postings.size(); ++i) {
        const std::uint32_t clause = postings.clause(i);
        if (!doubtful.contains(clause)) {
            left.add(postings, i);
            continue;
        }
        places.clear();
        unwanted.clear();
        others.for_each_place(clause, [&](std::uint32_t place) { unwanted.push_back(place); });
        postings.for_each_place(i, [&](std::uint32_t place) {
            if (!std::ranges::binary_search(unwanted, place)) places.push_back(place);
        });
        if (!places.empty()) left.add(clause, places);
    }
    return left;
}

} // namespace

ClauseSet clauses_of(const std::vector<Postings>& lists, std::size_t end) {
    ClauseSet clauses(end);
    for (const Postings& list : lists) clauses.insert_all(list);
    return clauses;
}

const std::vector<Occurrence>& Occurrences::of(const Meaning& leaf) {
    const auto [known, is_new] = known_.try_emplace(&leaf);
    if (is_new) known->second = leaf.query.kind == Query::Kind::near ? find_near(leaf) : find(leaf);
    return known->second;
}

std::vector<Occurrence> Occurrences::find(const Meaning& leaf) {
    std::vector<Occurrence> found;
    std::vector<const TermPhrase*> phrases; // the first of several words, and those that include it
    for (const TermPhrase& phrase : leaf.phrases) {
        found.push_back({&leaf, &phrase, {}, 0});
        const bool is_first = &phrase == &leaf.phrases.front() && phrase.words.size() > 1;
        if (is_first || phrase.includes_first)
            phrases.push_back(&phrase);
        else
            found.back().lists = find(phrase);
    }
    std::size_t next = 0;
    std::vector<Postings> together;
    if (!phrases.empty()) together = find_phrases(phrases, reader_, among_);
    for (Occurrence& occurrence : found) {
        const bool is_together = next < phrases.size() && occurrence.phrase == phrases[next];
        if (is_together) occurrence.lists = {std::move(together[next++])};
        if (occurrence.lists.size() == 1) occurrence.clauses = occurrence.lists.front().size();
        if (occurrence.lists.size() > 1 || (is_together && next > 1)) {
            ClauseSet clauses = clauses_of(occurrence.lists, among_.end());
            if (is_together) clauses |= clauses_of(found.front().lists, among_.end());
            occurrence.clauses = clauses.count();
        }
    }
    return found;
}

std::vector<Postings> Occurrences::find(const TermPhrase& phrase) {
    if (phrase.words.size() > 1) return find_phrases({&phrase}, reader_, among_);
    std::vector<Postings> lists = read(phrase.words.front());
    if (phrase.without.empty()) return lists;
    const std::vector<Postings> others = read(phrase.without);
    const ClauseSet doubtful = clauses_of(others, among_.end());
    for (Postings& list : lists) list = without(list, union_of(others), doubtful);
    return lists;
}

std::vector<Postings> Occurrences::read(const std::vector<std::string>& terms) {
    std::vector<Postings> lists;
    for (const std::string& term : terms)
        if (Postings postings = reader_.read(term, among_); postings.size() > 0)
            lists.push_back(std::move(postings));
    merge_smallest(lists, most_lists);
    return lists;
}

ClauseSet Occurrences::clauses_with(const std::vector<std::string>& terms) {
    return clauses_of(read(terms), among_.end());
}

/// Once with the words themselves, once with more of what they mean, and so on.
std::vector<Occurrence> Occurrences::find_near(const Meaning& near) {
    std::size_t levels = 0;
    for (const Meaning& child : near.children) {
        if (child.phrases.empty()) return {};
        levels = std::max(levels, child.phrases.size());
    }
    std::vector<Occurrence> found;
    for (std::size_t level = 0; level < levels; ++level) {
        std::vector<Occurrence> alone, together;
        ClauseSet clauses = among_;
        for (const Meaning& child : near.children) {
            const TermPhrase& phrase = child.phrases[std::min(level, child.phrases.size() - 1)];
            alone.push_back({&child, &phrase, find(phrase), 0});
            const ClauseSet with = clauses_of(alone.back().lists, among_.end());
            clauses &= with;
            together.push_back({&child, &phrase, {Postings()}, with.count()});
        }
        std::vector<PostingsUnion> words;
        for (const Occurrence& occurrence : alone) words.push_back(union_of(occurrence.lists));
        std::vector<std::vector<Run>> runs(words.size());
        std::vector<std::uint32_t> places;
        clauses.for_each([&](std::size_t number) {
            const auto clause = static_cast<std::uint32_t>(number);
            for (std::size_t i = 0; i < words.size(); ++i) {
                runs[i].clear();
                words[i].for_each_place(clause, [&](std::uint32_t place) {
                    runs[i].push_back({place, alone[i].phrase->words.size()});
                });
            }
            const auto is_near =
                clausula::find_near(runs, static_cast<std::size_t>(near.query.distance));
            for (std::size_t i = 0; i < runs.size(); ++i) {
                places.clear();
                for (std::size_t j = 0; j < runs[i].size(); ++j)
                    if (is_near[i][j])
                        places.push_back(static_cast<std::uint32_t>(runs[i][j].first));
                if (!places.empty()) together[i].lists.front().add(clause, places);
            }
        });
        for (Occurrence& occurrence : together) {
            // A phrase that stood for a word at the level before finds more here.
            std::erase_if(found, [&](const auto& o) { return o.phrase == occurrence.phrase; });
            found.push_back(std::move(occurrence));
        }
    }
    return found;
}

} // namespace clausula
