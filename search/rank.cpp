#include "search/rank.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/tokenizer.h"
#include "index/store/varint.h"
#include "search/hidden_clauses.h"

#include <sqlite3.h>

#include <cmath>
#include <memory>
#include <string>

namespace clausula {

namespace {

constexpr const char* pointer_type = "clausula::ClauseLengths";
constexpr double k1 = 1.2, b = 0.75;
constexpr int heading_column = 0;
constexpr double heading_weight = 2; // beside the one of the text, where it stands too

/// The rarity of each phrase of the query, found once a query.
struct Rarities {
    std::vector<double> of_phrase;
};

struct Count {
    const HiddenClauses& hidden;
    std::int64_t rows = 0;
};

int count_row(const Fts5ExtensionApi* fts5, Fts5Context* match, void* counted) {
    auto& count = *static_cast<Count*>(counted);
    if (!count.hidden.contains(fts5->xRowid(match))) ++count.rows;
    return SQLITE_OK;
}

Rarities rarities_of(const Fts5ExtensionApi* fts5, Fts5Context* query,
                     const HiddenClauses& hidden) {
    sqlite3_int64 rows = 0;
    fts5->xRowCount(query, &rows);
    rows -= hidden.count();
    Rarities rarities;
    const int phrases = fts5->xPhraseCount(query);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        Count with{hidden};
        // A single phrase's rarity is the same for all, and orders nothing.
        if (phrases > 1) fts5->xQueryPhrase(query, phrase, &with, count_row);
        const auto without = static_cast<double>(rows - with.rows);
        rarities.of_phrase.push_back(
            std::log(1 + (without + 0.5) / (static_cast<double>(with.rows) + 0.5)));
    }
    return rarities;
}

double score_of(const Fts5ExtensionApi* fts5, Fts5Context* match, const Rarities& rarities,
                const ClauseLengths& lengths) {
    const double length = lengths.of(fts5->xRowid(match)) / lengths.mean();
    double score = 0;
    for (std::size_t phrase = 0; phrase < rarities.of_phrase.size(); ++phrase) {
        double frequency = 0;
        Fts5PhraseIter at;
        int column = 0, offset = 0;
        fts5->xPhraseFirst(match, static_cast<int>(phrase), &at, &column, &offset);
        for (; column >= 0; fts5->xPhraseNext(match, &at, &column, &offset))
            frequency += column == heading_column ? heading_weight : 1;
        score += rarities.of_phrase[phrase] * frequency * (k1 + 1) /
                 (frequency + k1 * (1 - b + b * length));
    }
    return score;
}

void clause_score(const Fts5ExtensionApi* fts5, Fts5Context* match, sqlite3_context* context,
                  int count, sqlite3_value** values) {
    const auto* lengths =
        count == 1
            ? static_cast<const ClauseLengths*>(sqlite3_value_pointer(values[0], pointer_type))
            : nullptr;
    if (lengths == nullptr) {
        sqlite3_result_error(context, "clause_score() is for search/plan.cpp only", -1);
        return;
    }
    try {
        auto* rarities = static_cast<Rarities*>(fts5->xGetAuxdata(match, 0));
        if (rarities == nullptr) {
            auto found = std::make_unique<Rarities>(rarities_of(fts5, match, lengths->hidden()));
            rarities = found.get();
            const auto destroy = [](void* auxdata) { delete static_cast<Rarities*>(auxdata); };
            if (fts5->xSetAuxdata(match, found.release(), destroy) != SQLITE_OK) {
                sqlite3_result_error_nomem(context);
                return;
            }
        }
        sqlite3_result_double(context, score_of(fts5, match, *rarities, *lengths));
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

ClauseLengths::ClauseLengths(const Database& database, const HiddenClauses& hidden)
    : hidden_(hidden) {
    Statement row(database, sql::clause_lengths);
    std::uint64_t clauses = 0, words = 0;
    while (row.step()) {
        auto clause = static_cast<std::size_t>(row.integer(0));
        for (std::string_view data = row.text(1); !data.empty(); ++clause) {
            if (clause >= lengths_.size()) lengths_.resize(clause + 1, 0);
            lengths_[clause] = static_cast<std::uint32_t>(take_number(data));
            if (hidden_.contains(static_cast<std::int64_t>(clause))) continue;
            words += lengths_[clause];
            ++clauses;
        }
    }
    if (words > 0) mean_ = static_cast<double>(words) / static_cast<double>(clauses);
}

double ClauseLengths::of(std::int64_t clause) const {
    const auto at = static_cast<std::size_t>(clause);
    return at < lengths_.size() ? lengths_[at] : mean_;
}

void ClauseLengths::bind(Statement& statement) const {
    statement.bind_pointer(":lengths", this, pointer_type);
}

void register_rank(const Database& database) {
    fts5_api& fts5 = fts5_of(database.handle());
    fts5.xCreateFunction(&fts5, "clause_score", nullptr, clause_score, nullptr);
}

} // namespace clausula
