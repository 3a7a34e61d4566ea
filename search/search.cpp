#include "search/search.h"

#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/document_reader.h"
#include "index/store/source_rows.h"
#include "search/functions.h"
#include "search/hidden_clauses.h"
#include "search/marks.h"
#include "search/plan.h"
#include "search/rank.h"

#include <algorithm>

namespace clausula {

namespace {

/// A clause that was found, before anything is read of it.
struct Found {
    double score = 0;
    ClauseId clause = 0;

    /// Better scores first; ties by number, which follows documents and their text.
    friend bool operator<(const Found& a, const Found& b) {
        return a.score != b.score ? a.score > b.score : a.clause < b.clause;
    }
};

/// The best `count` clauses, best first, and how many there are in all. Keeps no more than `count`.
std::vector<Found> find_best(const Database& database, const Query& query,
                             const HiddenClauses& hidden, std::size_t count, std::int64_t& total) {
    const Plan plan = make_plan(query);
    Statement row(database, plan.sql);
    bind_values(row, plan);
    std::optional<ClauseLengths> lengths;
    if (plan.ranks) lengths.emplace(database, hidden).bind(row);
    std::vector<Found> best; // a heap with the worst on top
    while (row.step()) {
        const Found found = {row.real(1), row.integer(0)};
        if (hidden.contains(found.clause)) continue;
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

std::optional<DateFact> date_of(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    const auto part = [&](int at) {
        return row.is_null(at) ? std::nullopt
                               : std::optional(static_cast<unsigned>(row.integer(at)));
    };
    const Span span = {static_cast<std::size_t>(row.integer(column + 3)),
                       static_cast<std::size_t>(row.integer(column + 4))};
    return DateFact{{static_cast<int>(row.integer(column)), part(column + 1), part(column + 2)},
                    {span, std::string(row.text(column + 5)), row.real(column + 6)}};
}

/// The boxes of the marks, mark by mark.
std::vector<Place> boxes_of(const Database& database, const Hit& hit) {
    if (hit.marks.empty()) return {};
    const std::size_t begin = hit.span.begin;
    Text layout;
    layout.places = read_places(database, hit.document,
                                {begin + hit.marks.front().begin, begin + hit.marks.back().end});
    std::vector<Place> boxes;
    for (const Span& mark : hit.marks)
        for (const Place& place : layout.places_of({begin + mark.begin, begin + mark.end}))
            boxes.push_back(place);
    return boxes;
}

Hit read_hit(const Database& database, const Found& found, const Query& query,
             const SearchOptions& options) {
    Statement row(database, sql::hit);
    row.bind(":id", found.clause);
    row.step();
    Hit hit;
    hit.clause = found.clause;
    hit.score = found.score;
    hit.document = row.integer(0);
    hit.position = static_cast<std::size_t>(row.integer(1));
    hit.sha256 = row.text(2);
    hit.title = row.text(3);
    hit.path = read_display_path(row, 4);
    hit.language = row.text(6);
    hit.date = date_of(row, 7);
    hit.kind = value_named<ClauseKind>(row.text(14)).value_or(ClauseKind::clause);
    hit.number = row.text(15);
    hit.heading = row.text(16);
    hit.text = row.text(17);
    hit.span.begin = static_cast<std::size_t>(row.integer(18));
    hit.span.end = hit.span.begin + hit.text.size();
    hit.first_page = static_cast<int>(row.integer(19));
    hit.last_page = static_cast<int>(row.integer(20));
    if (!row.is_null(21)) hit.confidence = row.real(21);
    hit.marks = find_marks(query, hit.text);
    hit.snippet = find_snippet(hit.text, hit.marks,
                               static_cast<std::size_t>(std::max(1, options.snippet_size)));
    hit.boxes = boxes_of(database, hit);
    return hit;
}

} // namespace

SearchResult search(const Archive& archive, const Query& query, const SearchOptions& options) {
    const Database& database = archive.database();
    register_functions(database);
    register_rank(database);
    const auto skip = static_cast<std::size_t>(std::max(0, options.offset));
    const auto limit = static_cast<std::size_t>(std::max(0, options.limit));
    SearchResult result;
    const HiddenClauses restricted(database), none;
    const HiddenClauses& hidden = options.include_restricted ? none : restricted;
    const std::vector<Found> best = find_best(database, query, hidden, skip + limit, result.total);
    for (std::size_t i = skip; i < best.size(); ++i) {
        result.hits.push_back(read_hit(database, best[i], query, options));
        result.hits.back().restricted = restricted.contains(best[i].clause);
    }
    return result;
}

} // namespace clausula
