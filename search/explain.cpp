#include "index/store/database.h"
#include "index/text/tokens.h"
#include "search/functions.h"
#include "search/hidden_clauses.h"
#include "search/match.h"
#include "search/plan.h"
#include "search/rank.h"
#include "search/search.h"

namespace clausula {

namespace {

using Kind = Query::Kind;

/// How many clauses a query finds by itself.
std::int64_t count_clauses(const Database& database, const HiddenClauses& hidden,
                           const Query& query) {
    const Plan plan = make_plan(query);
    Statement row(database,
                  "WITH found (clause, score) AS (" + plan.sql + ") SELECT clause FROM found");
    bind_values(row, plan);
    std::int64_t count = 0;
    while (row.step()) count += hidden.contains(row.integer(0)) ? 0 : 1;
    return count;
}

/// Some of the words that begin with a prefix, and how many there are.
std::string expansions(const Database& database, const HiddenClauses& hidden,
                       const std::string& prefix) {
    constexpr std::int64_t shown = 8;
    // Every place of every word where some must not be told of; that costs more.
    Statement row(database, hidden.empty() ? "SELECT term, 0 FROM temp.index_terms "
                                             "WHERE term >= ?1 AND term < ?2"
                                           : "SELECT term, doc FROM temp.index_places "
                                             "WHERE term >= ?1 AND term < ?2");
    row.bind("?1", prefix);
    row.bind("?2", prefix + "\xF4\x8F\xBF\xBF"); // behind every code point
    std::string words, last;
    std::int64_t count = 0;
    while (row.step()) {
        if (hidden.contains(row.integer(1)) || (count > 0 && row.text(0) == last)) continue;
        last = row.text(0);
        if (++count <= shown) words += (count > 1 ? ", " : "") + last;
    }
    if (count > shown) words += ", …";
    return std::to_string(count) + (count == 1 ? " word" : " words") +
           (count > 0 ? ": " + words : "");
}

std::string terms_of(const std::string& text) {
    std::string terms;
    for (const Token& token : tokens_of(text)) terms += (terms.empty() ? "" : " ") + token.term;
    return terms;
}

std::string meaning_of(const Database& database, const HiddenClauses& hidden, const Query& query) {
    switch (query.kind) {
    case Kind::word:
        return "the word \"" + terms_of(query.text) + "\"";
    case Kind::phrase:
        return "the words \"" + terms_of(query.text) + "\" side by side";
    case Kind::exact:
        return "\"" + query.text + "\" as printed";
    case Kind::prefix:
        return expansions(database, hidden, terms_of(query.text));
    case Kind::near:
        return "its words at most " + std::to_string(query.distance) + " apart";
    case Kind::field:
        return query.field + " is " + query.text;
    default:
        return query.field + " from " + (query.low.empty() ? "any" : query.low) + " to " +
               (query.high.empty() ? "any" : query.high);
    }
}

std::string typed_form(const Query& query) {
    switch (query.kind) {
    case Kind::word:
        return query.text;
    case Kind::prefix:
        return query.text + "*";
    case Kind::phrase:
        return "\"" + query.text + "\"";
    case Kind::exact:
        return "=\"" + query.text + "\"";
    default:
        return to_string(query);
    }
}

void explain(const Database& database, const HiddenClauses& hidden, const Query& query,
             std::string_view sign, std::vector<std::string>& lines) {
    switch (query.kind) {
    case Kind::all_of:
    case Kind::any_of:
        for (const Query& child : query.children) explain(database, hidden, child, sign, lines);
        return;
    case Kind::except:
        explain(database, hidden, query.children.front(), sign.empty() ? "-" : "", lines);
        return;
    default:
        break;
    }
    const std::int64_t count = count_clauses(database, hidden, query);
    lines.push_back(std::string(sign) + typed_form(query) + ": " +
                    meaning_of(database, hidden, query) + "; in " + std::to_string(count) +
                    (count == 1 ? " clause" : " clauses"));
}

} // namespace

std::vector<std::string> explain(const Archive& archive, const Query& query,
                                 bool include_restricted) {
    const Database& database = archive.database();
    register_functions(database);
    register_rank(database);
    // Lists of the index's words; tables of this connection only, so reading is enough.
    Statement(database, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.index_terms "
                        "USING fts5vocab(main, clause_index, row)")
        .run();
    Statement(database, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.index_places "
                        "USING fts5vocab(main, clause_index, instance)")
        .run();
    std::vector<std::string> lines;
    explain(database, include_restricted ? HiddenClauses() : HiddenClauses(database), query, "",
            lines);
    return lines;
}

} // namespace clausula
