#include "search/rank.h"

#include "index/store/database.h"
#include "index/store/tokenizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

constexpr const char* pointer_type = "clausula::Ranking";
constexpr double k1 = 1.2, b = 0.75;
constexpr int heading_column = 0;
constexpr double heading_weight = 2; // beside the one of the text, where it stands too
constexpr double title_weight = 1;

/// So many clauses tell how many there will be in all, within some 3 %.
constexpr std::int64_t enough_counted = 2000;

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

struct Count {
    const ClauseTable& clauses;
    std::int64_t rows = 0;
    double estimate = 0;
};

int count_row(const Fts5ExtensionApi* fts5, Fts5Context* match, void* counted) {
    auto& count = *static_cast<Count*>(counted);
    const std::int64_t clause = fts5->xRowid(match);
    if (count.clauses.hidden().contains(clause)) return SQLITE_OK;
    if (++count.rows < enough_counted) return SQLITE_OK;
    const auto seen =
        static_cast<double>(std::max<std::int64_t>(1, count.clauses.count_up_to(clause)));
    count.estimate =
        static_cast<double>(count.rows) * static_cast<double>(count.clauses.count()) / seen;
    return SQLITE_DONE;
}

double count_clauses(const Fts5ExtensionApi* fts5, Fts5Context* query, int phrase,
                     const ClauseTable& clauses) {
    Count count{clauses};
    fts5->xQueryPhrase(query, phrase, &count, count_row);
    return count.estimate > 0 ? count.estimate : static_cast<double>(count.rows);
}

/// The clauses of documents whose title has one of the terms, in order and none twice.
std::vector<ClauseTable::Range> titled(const Meaning& meaning, const ClauseTable& clauses) {
    std::vector<ClauseTable::Range> ranges;
    for (const TermPhrase& phrase : meaning.phrases) {
        if (phrase.words.size() != 1 || phrase.is_prefix) continue;
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

} // namespace

struct Scorer {
    static void score(const Fts5ExtensionApi* fts5, Fts5Context* match, sqlite3_context* context,
                      int count, sqlite3_value** values) {
        auto* ranking = count == 1
                            ? static_cast<Ranking*>(sqlite3_value_pointer(values[0], pointer_type))
                            : nullptr;
        if (ranking == nullptr) {
            sqlite3_result_error(context, "clause_score() is for search/plan.cpp only", -1);
            return;
        }
        try { // SQLite's interface is C
            Scorer scorer{fts5, match, *ranking};
            if (!ranking->is_counted_) scorer.count_words();
            scorer.score_clause();
            sqlite3_result_double(context, ranking->last_.total);
        } catch (...) {
            sqlite3_result_error_nomem(context);
        }
    }

    /// How rare each word is: by those that have it, whole or as a part, or else translated.
    void count_words() {
        for (Ranking::Word& word : ranking.words_) {
            double whole = 0, others = 0;
            for (const int number : word.phrases) {
                const TermPhrase& phrase =
                    *ranking.match_.phrases[static_cast<std::size_t>(number)].phrase;
                const auto [entry, is_new] = ranking.counts_.try_emplace(to_fts5(phrase));
                if (is_new) entry->second = count_clauses(fts5, match, number, ranking.clauses_);
                double& sum = phrase.why <= Why::part ? whole : others;
                sum = phrase.includes_first ? std::max(sum, entry->second) : sum + entry->second;
            }
            const auto rows = static_cast<double>(ranking.clauses_.count());
            const double with = std::min(whole > 0 ? whole : others, rows);
            word.rarity = std::log(1 + (rows - with + 0.5) / (with + 0.5));
        }
        ranking.is_counted_ = true;
    }

    void score_clause() {
        const std::int64_t clause = fts5->xRowid(match);
        ClauseScore& score = ranking.last_;
        score.length = ranking.clauses_.length(clause);
        score.mean_length = ranking.clauses_.mean_length();
        norm = k1 * (1 - b + b * score.length / score.mean_length);
        score.total = score.nearness = 0;
        ranking.places_.clear();
        for (std::size_t i = 0; i < ranking.words_.size(); ++i) {
            score.words[i] = score_word(i, clause);
            score.total += score.words[i].score;
        }
        if (ranking.words_.size() > 1) {
            score.nearness = score_nearness();
            score.total += score.nearness;
        }
    }

    WordScore score_word(std::size_t number, std::int64_t clause) {
        Ranking::Word& word = ranking.words_[number];
        WordScore score = {word.of, Why::misreading, word.rarity, 0, 0};
        double counted = 0; // of places that later phrases have again
        for (std::size_t i = 0; i < word.phrases.size(); ++i) {
            const double frequency = count_places(word.phrases[i], number);
            const TermPhrase& phrase =
                *ranking.match_.phrases[static_cast<std::size_t>(word.phrases[i])].phrase;
            const double more = phrase.includes_first ? frequency - counted : frequency;
            if (i == 0 || phrase.includes_first) counted = std::max(counted, frequency);
            if (more <= 0) continue;
            score.why = std::min(score.why, phrase.why);
            score.frequency += more;
        }
        if (score.frequency == 0) return score;
        if (is_titled(word, clause)) score.frequency += title_weight;
        const Band band = band_of(score.why);
        score.score =
            word.rarity * (band.least + band.range * score.frequency / (score.frequency + norm));
        return score;
    }

    /// How often a phrase stands in the clause; its places in the text are kept.
    double count_places(int phrase, std::size_t word) {
        double frequency = 0;
        Fts5PhraseIter at;
        int column = 0, offset = 0;
        fts5->xPhraseFirst(match, phrase, &at, &column, &offset);
        for (; column >= 0; fts5->xPhraseNext(match, &at, &column, &offset)) {
            frequency += column == heading_column ? heading_weight : 1;
            if (column != heading_column && ranking.words_.size() > 1)
                ranking.places_.emplace_back(offset, word);
        }
        return frequency;
    }

    /// FTS5 gives clauses in their order, so the titles are gone through once; a single clause may
    /// be asked for again.
    static bool is_titled(Ranking::Word& word, std::int64_t clause) {
        auto& next = word.next_titled;
        if (next > 0 && word.titled[next - 1].last >= clause) next = 0;
        while (next < word.titled.size() && word.titled[next].last < clause) ++next;
        return next < word.titled.size() && word.titled[next].first <= clause;
    }

    /// Two different words with none of the others between give each other their rarity over the
    /// distance squared.
    double score_nearness() {
        auto& places = ranking.places_;
        std::ranges::sort(places);
        near.assign(ranking.words_.size(), 0);
        for (std::size_t i = 1; i < places.size(); ++i) {
            const auto [left, a] = places[i - 1];
            const auto [right, c] = places[i];
            if (a == c || left == right) continue;
            const double distance = right - left;
            near[a] += ranking.words_[c].rarity / (distance * distance);
            near[c] += ranking.words_[a].rarity / (distance * distance);
        }
        double score = 0;
        for (std::size_t i = 0; i < near.size(); ++i)
            score +=
                std::min(1.0, ranking.words_[i].rarity) * near[i] * (k1 + 1) / (near[i] + norm);
        return score;
    }

    const Fts5ExtensionApi* fts5;
    Fts5Context* match;
    Ranking& ranking;
    double norm = 0;
    std::vector<double> near = {};
};

Ranking::Ranking(const ClauseTable& clauses, const Match& match, PhraseCounts& counts)
    : clauses_(clauses), match_(match), counts_(counts) {
    for (std::size_t number = 0; number < match.phrases.size(); ++number) {
        const Meaning* of = match.phrases[number].of;
        if (of == nullptr) continue;
        auto word = std::ranges::find(words_, of, &Word::of);
        if (word == words_.end()) {
            words_.push_back({of, {}, 0, titled(*of, clauses)});
            word = words_.end() - 1;
        }
        word->phrases.push_back(static_cast<int>(number));
    }
    last_.words.resize(words_.size());
}

void Ranking::bind(Statement& statement) const {
    statement.bind_pointer(":ranking", this, pointer_type);
}

void register_rank(const Database& database) {
    fts5_api& fts5 = fts5_of(database.handle());
    fts5.xCreateFunction(&fts5, "clause_score", nullptr, Scorer::score, nullptr);
}

} // namespace clausula
