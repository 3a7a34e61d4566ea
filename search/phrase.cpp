#include "search/phrase.h"

#include "index/store/clause_set.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace clausula {

namespace {

class PhraseFinder {
public:
    PhraseFinder(PostingsReader& reader, const ClauseSet& among) : reader_(reader), among_(among) {}

    std::vector<Postings> find(const std::vector<const TermPhrase*>& phrases) {
        const TermPhrase& first = *phrases.front();
        const std::vector<std::size_t> order = rarest_first(first);
        ClauseSet others(among_.end()); // with a word that the first phrase does not have
        for (const TermPhrase* phrase : phrases)
            for (std::size_t i = 0; i < phrase->words.size(); ++i)
                for (const std::string& term : phrase->words[i])
                    if (std::ranges::find(first.words[i], term) == first.words[i].end())
                        others.insert_all(read(term, among_));
        // Of a common word only what stands where the rarer ones do is read.
        ClauseSet with_all = among_;
        for (const std::size_t word : order) {
            ClauseSet wanted = with_all, with(among_.end());
            wanted |= others;
            for (const std::string& term : first.words[word]) with.insert_all(read(term, wanted));
            with_all &= with;
        }
        std::vector<Postings> found;
        for (const TermPhrase* phrase : phrases)
            found.push_back(match(*phrase, order, phrase == &first ? with_all : others));
        return found;
    }

private:
    std::vector<std::size_t> rarest_first(const TermPhrase& phrase) {
        std::vector<std::pair<std::size_t, std::size_t>> order; // pages of a word, its number
        for (std::size_t i = 0; i < phrase.words.size(); ++i) {
            order.emplace_back(0, i);
            for (const std::string& term : phrase.words[i])
                order.back().first += reader_.leaves_of(term);
        }
        std::ranges::sort(order);
        std::vector<std::size_t> words;
        for (const auto& [pages, word] : order) words.push_back(word);
        return words;
    }

    /// In the clauses of `among` at least; each time that a term is asked for, in no others.
    const Postings& read(const std::string& term, const ClauseSet& among) {
        const auto [known, is_new] = known_.try_emplace(term);
        if (is_new) known->second = reader_.read(term, among);
        return known->second;
    }

    Postings match(const TermPhrase& phrase, const std::vector<std::size_t>& order,
                   const ClauseSet& clauses) {
        std::vector<PostingsUnion> words(phrase.words.size());
        for (const std::size_t word : order)
            for (const std::string& term : phrase.words[word]) words[word].add(known_.at(term));
        Postings found;
        std::vector<std::uint32_t> begins, next;
        clauses.for_each([&](std::size_t number) {
            const auto clause = static_cast<std::uint32_t>(number);
            bool is_first = true;
            for (const std::size_t word : order) {
                next.clear();
                words[word].for_each_place(clause, [&](std::uint32_t place) {
                    if ((place & ~Postings::heading_bit) < word) return;
                    const auto begin = place - static_cast<std::uint32_t>(word);
                    if (is_first || std::ranges::binary_search(begins, begin))
                        next.push_back(begin);
                });
                begins.swap(next);
                is_first = false;
                if (begins.empty()) return;
            }
            found.add(clause, begins);
        });
        return found;
    }

    PostingsReader& reader_;
    const ClauseSet& among_;
    std::unordered_map<std::string, Postings> known_;
};

} // namespace

std::vector<Postings> find_phrases(const std::vector<const TermPhrase*>& phrases,
                                   PostingsReader& reader, const ClauseSet& among) {
    return PhraseFinder(reader, among).find(phrases);
}

} // namespace clausula
