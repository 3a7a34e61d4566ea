#include "search/searcher.h"

#include "index/files/read.h"
#include "index/store/database.h"
#include "search/find_clauses.h"
#include "search/functions.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::uint64_t largest_glossary = 16 << 20;

std::int64_t number(const Database& database, std::string_view sql) {
    Statement row(database, sql);
    return row.step() ? row.integer(0) : 0;
}

} // namespace

Searcher::Parts::Parts(const Archive& archive)
    : database(archive.database()), in_force(archive), names(archive) {
    register_functions(database);
    register_in_force(database, in_force);
    register_names(database, names);
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
    in_force.forget(includes_restricted);
    clauses.emplace(database, includes_restricted ? HiddenClauses() : restricted);
    postings.emplace(database);
    has_misreadings = number(database, "SELECT EXISTS (SELECT 1 FROM ocr_forms)") != 0;
}

Meaning Searcher::Parts::meaning_of(const Query& query, const SearchOptions& options) const {
    return clausula::meaning_of(query, database.lexicon(),
                                {options.translations ? &glossary : nullptr, has_misreadings});
}

std::int64_t Searcher::Parts::count(const Meaning& meaning) {
    Occurrences occurrences(*postings, clauses->all());
    const ClauseFinder finder{occurrences, *clauses, database};
    return static_cast<std::int64_t>(finder.find(meaning, clauses->all()).count());
}

Matches::Matches(Searcher::Parts& parts, const Meaning& meaning)
    : occurrences_(*parts.postings, parts.clauses->all()),
      found_(ClauseFinder{occurrences_, *parts.clauses, parts.database}.find(meaning,
                                                                             parts.clauses->all())),
      ranking_(meaning, occurrences_, *parts.clauses) {}

std::vector<Found> Matches::best(std::size_t count) {
    std::vector<Found> best; // a heap with the worst on top
    if (count == 0) return best;
    found_.for_each([&](std::size_t clause) {
        const double least = best.size() < count ? -1 : best.front().score;
        const Found found = {ranking_.score(clause, least).total, static_cast<ClauseId>(clause)};
        if (best.size() == count) {
            if (!(found < best.front())) return;
            std::pop_heap(best.begin(), best.end());
            best.pop_back();
        }
        best.push_back(found);
        std::push_heap(best.begin(), best.end());
    });
    std::sort_heap(best.begin(), best.end());
    return best;
}

Searcher::Searcher(const Archive& archive) : parts_(std::make_unique<Parts>(archive)) {}

Searcher::Searcher(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

} // namespace clausula
