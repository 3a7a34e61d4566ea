#include "search/occurrences.h"

#include "index/store/clause_set.h"
#include "search/near.h"

#include <algorithm>
#include <numeric>

namespace clausula {

namespace {

/// Smallest first, so that each clause is copied few times.
Postings any_of(std::vector<Postings> lists) {
    if (lists.empty()) return {};
    const auto larger = [](const Postings& a, const Postings& b) { return a.size() > b.size(); };
    std::ranges::make_heap(lists, larger);
    const auto take = [&] {
        std::ranges::pop_heap(lists, larger);
        Postings smallest = std::move(lists.back());
        lists.pop_back();
        return smallest;
    };
    while (lists.size() > 1) {
        const Postings smallest = take();
        lists.push_back(either(smallest, take()));
        std::ranges::push_heap(lists, larger);
    }
    return take();
}

/// Where a phrase begins of which a word stands at these places, `words` behind the first.
Postings begins_before(const Postings& postings, std::uint32_t words) {
    if (words == 0) return postings;
    Postings begins;
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; i < postings.size(); ++i) {
        places.clear();
        postings.for_each_place(i, [&](std::uint32_t place) {
            if ((place & ~Postings::heading_bit) >= words) places.push_back(place - words);
        });
        if (!places.empty()) begins.add(postings.clause(i), places);
    }
    return begins;
}

/// Of the beginnings those with one of the places so many words behind.
Postings followed(const Postings& begins, const Postings& postings, std::uint32_t words) {
    Postings both;
    std::vector<std::uint32_t> places, kept;
    for (std::size_t i = 0, j = 0; i < begins.size() && j < postings.size();) {
        if (begins.clause(i) != postings.clause(j)) {
            begins.clause(i) < postings.clause(j) ? ++i : ++j;
            continue;
        }
        places.clear();
        kept.clear();
        postings.for_each_place(j++, [&](std::uint32_t place) { places.push_back(place); });
        begins.for_each_place(i, [&](std::uint32_t begin) {
            if (std::ranges::binary_search(places, begin + words)) kept.push_back(begin);
        });
        if (!kept.empty()) both.add(begins.clause(i), kept);
        ++i;
    }
    return both;
}

} // namespace

void add_clauses(ClauseSet& set, const Postings& postings) {
    for (std::size_t i = 0; i < postings.size(); ++i) set.insert(postings.clause(i));
}

const std::vector<Occurrence>& Occurrences::of(const Meaning& leaf) {
    const auto [known, is_new] = known_.try_emplace(&leaf);
    if (!is_new) return known->second;
    if (leaf.query.kind == Query::Kind::near) return known->second = find_near(leaf);
    for (const TermPhrase& phrase : leaf.phrases) {
        Postings postings = find(phrase);
        const std::size_t clauses = postings.size();
        known->second.push_back({&leaf, &phrase, std::move(postings), clauses});
    }
    return known->second;
}

Postings Occurrences::find(const std::vector<std::string>& terms, const ClauseSet& among) {
    std::vector<Postings> lists;
    for (const std::string& term : terms)
        if (Postings postings = reader_.read(term, among); postings.size() > 0)
            lists.push_back(std::move(postings));
    return any_of(std::move(lists));
}

/// The rarest word first, and of the others only what stands in the same clauses.
Postings Occurrences::find(const TermPhrase& phrase) {
    if (phrase.words.size() == 1) return find(phrase.words.front(), among_);
    std::vector<std::pair<std::size_t, std::size_t>> order; // pages of a word, its number
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        order.emplace_back(0, i);
        for (const std::string& term : phrase.words[i])
            order.back().first += reader_.leaves_of(term);
    }
    std::ranges::sort(order);
    Postings begins;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t word = order[i].second;
        const auto behind = static_cast<std::uint32_t>(word);
        if (i == 0) {
            begins = begins_before(find(phrase.words[word], among_), behind);
        } else {
            ClauseSet clauses(among_.end());
            add_clauses(clauses, begins);
            begins = followed(begins, find(phrase.words[word], clauses), behind);
        }
        if (begins.size() == 0) break;
    }
    return begins;
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
            Postings postings = find(phrase);
            const std::size_t count = postings.size();
            ClauseSet with(among_.end());
            add_clauses(with, postings);
            clauses &= with;
            alone.push_back({&child, &phrase, std::move(postings), count});
            together.push_back({&child, &phrase, {}, count});
        }
        std::vector<std::size_t> at(alone.size(), 0);
        std::vector<std::uint32_t> places;
        std::vector<std::vector<Run>> runs(alone.size());
        clauses.for_each([&](std::size_t clause) {
            for (std::size_t i = 0; i < alone.size(); ++i) {
                const Postings& postings = alone[i].postings;
                while (postings.clause(at[i]) < clause) ++at[i];
                runs[i].clear();
                postings.for_each_place(at[i], [&](std::uint32_t place) {
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
                if (!places.empty())
                    together[i].postings.add(static_cast<std::uint32_t>(clause), places);
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
