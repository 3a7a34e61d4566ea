#include "search/searcher.h"

#include "index/files/read.h"
#include "index/store/database.h"
#include "search/functions.h"
#include "search/plan.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::uint64_t largest_glossary = 16 << 20;

std::int64_t number(const Database& database, std::string_view sql) {
    Statement row(database, sql);
    return row.step() ? row.integer(0) : 0;
}

} // namespace

Searcher::Parts::Parts(const Archive& archive) : database(archive.database()) {
    register_functions(database);
    register_rank(database);
    glossary.add(shipped_glossary, "glossary");
    const std::filesystem::path own = archive.folder() / "glossary";
    if (std::filesystem::exists(own))
        glossary.add(read_small_file(own, largest_glossary), own.string());
}

void Searcher::Parts::refresh(const SearchOptions& options) {
    const std::int64_t own = number(database, "SELECT total_changes()");
    const std::int64_t others = number(database, "PRAGMA data_version");
    if (clauses && own == own_changes && others == others_changes &&
        options.include_restricted == includes_restricted)
        return;
    own_changes = own;
    others_changes = others;
    includes_restricted = options.include_restricted;
    restricted = HiddenClauses(database);
    clauses.emplace(database, includes_restricted ? HiddenClauses() : restricted);
    counts.clear();
    has_misreadings = number(database, "SELECT EXISTS (SELECT 1 FROM ocr_forms)") != 0;
}

Meaning Searcher::Parts::meaning_of(const Query& query, const SearchOptions& options) const {
    return clausula::meaning_of(query, database.lexicon(),
                                {options.translations ? &glossary : nullptr, has_misreadings});
}

std::vector<Found> Searcher::Parts::find_best(const Meaning& meaning, std::size_t count,
                                              std::int64_t& total) {
    const Plan plan = make_plan(meaning);
    Statement row(database, plan.sql);
    bind_values(row, plan);
    Ranking ranking(*clauses, plan.match, counts);
    if (!plan.match.phrases.empty()) ranking.bind(row);
    std::vector<Found> best; // a heap with the worst on top
    while (row.step()) {
        const Found found = {row.real(1), row.integer(0)};
        if (clauses->hidden().contains(found.clause)) continue;
        ++total;
        if (best.size() == count) {
            if (best.empty() || !(found < best.front())) continue;
            std::pop_heap(best.begin(), best.end());
            best.pop_back();
        }
        best.push_back(found);
        std::push_heap(best.begin(), best.end());
    }
    std::sort_heap(best.begin(), best.end());
    return best;
}

std::int64_t Searcher::Parts::count(const Meaning& meaning) {
    std::int64_t total = 0;
    find_best(meaning, 0, total);
    return total;
}

ClauseScore Searcher::Parts::score_of(const Meaning& meaning, ClauseId clause) {
    const Plan plan = make_plan(meaning);
    if (plan.match.phrases.empty()) return {};
    Statement row(database, sql_of_score);
    row.bind(":match", plan.match.expression);
    row.bind(":clause", clause);
    Ranking ranking(*clauses, plan.match, counts);
    ranking.bind(row);
    return row.step() ? ranking.last() : ClauseScore{};
}

Searcher::Searcher(const Archive& archive) : parts_(std::make_unique<Parts>(archive)) {}

Searcher::Searcher(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

} // namespace clausula
