#include "search/search.h"

#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/document_reader.h"
#include "index/store/lexicon.h"
#include "index/store/source_rows.h"
#include "search/explain.h"
#include "search/marks.h"
#include "search/searcher.h"

#include <algorithm>

namespace clausula {

namespace {

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

Hit read_hit(const Database& database, const Found& found, const Meaning& meaning,
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
    hit.marks = find_marks(meaning, hit.text, database.lexicon());
    hit.snippet = find_snippet(hit.text, hit.marks,
                               static_cast<std::size_t>(std::max(1, options.snippet_size)));
    hit.boxes = boxes_of(database, hit);
    return hit;
}

} // namespace

SearchResult Searcher::search(const Query& query, const SearchOptions& options) {
    const Snapshot snapshot(parts_->database);
    parts_->refresh(options);
    const Meaning meaning = parts_->meaning_of(query, options);
    const auto skip = static_cast<std::size_t>(std::max(0, options.offset));
    const auto limit = static_cast<std::size_t>(std::max(0, options.limit));
    Matches matches(*parts_, meaning);
    SearchResult result;
    result.total = static_cast<std::int64_t>(matches.clauses().count());
    const std::vector<Found> best = matches.best(skip + limit);
    for (std::size_t i = skip; i < best.size(); ++i) {
        Hit hit = read_hit(parts_->database, best[i], meaning, options);
        hit.restricted = parts_->restricted.contains(best[i].clause);
        if (options.reasons) hit.reasons = reasons_of(matches.score(best[i].clause));
        result.hits.push_back(std::move(hit));
    }
    return result;
}

SearchResult search(const Archive& archive, const Query& query, const SearchOptions& options) {
    return Searcher(archive).search(query, options);
}

} // namespace clausula
