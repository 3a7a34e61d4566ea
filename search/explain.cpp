#include "index/store/database.h"
#include "index/text/tokens.h"
#include "search/functions.h"
#include "search/match.h"
#include "search/plan.h"
#include "search/rank.h"
#include "search/search.h"

namespace clausula {

namespace {

using Kind = Query::Kind;

/// How many clauses a query finds by itself.
std::int64_t count_clauses(const Database& database, const Query& query) {
    const Plan plan = make_plan(query);
    Statement row(database, "SELECT count(*) FROM (" + plan.sql + ")");
    bind_values(row, plan);
    row.step();
    return row.integer(0);
}

/// Some of the words that begin with a prefix, and how many there are.
std::string expansions(const Database& database, const std::string& prefix) {
    constexpr std::int64_t shown = 8;
    Statement row(database, "SELECT term FROM temp.index_terms WHERE term >= ?1 AND term < ?2");
    row.bind("?1", prefix);
    row.bind("?2", prefix + "\xF4\x8F\xBF\xBF"); // behind every code point
    std::string words;
    std::int64_t count = 0;
    while (row.step())
        if (++count <= shown) words += (count > 1 ? ", " : "") + std::string(row.text(0));
    if (count > shown) words += ", …";
    return std::to_string(count) + (count == 1 ? " word" : " words") +
           (count > 0 ? ": " + words : "");
}

std::string terms_of(const std::string& text) {
    std::string terms;
    for (const Token& token : tokens_of(text)) terms += (terms.empty() ? "" : " ") + token.term;
    return terms;
}

std::string meaning_of(const Database& database, const Query& query) {
    switch (query.kind) {
    case Kind::word:
        return "the word \"" + terms_of(query.text) + "\"";
    case Kind::phrase:
        return "the words \"" + terms_of(query.text) + "\" side by side";
    case Kind::exact:
        return "\"" + query.text + "\" as printed";
    case Kind::prefix:
        return expansions(database, terms_of(query.text));
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

void explain(const Database& database, const Query& query, std::string_view sign,
             std::vector<std::string>& lines) {
    switch (query.kind) {
    case Kind::all_of:
    case Kind::any_of:
        for (const Query& child : query.children) explain(database, child, sign, lines);
        return;
    case Kind::except:
        explain(database, query.children.front(), sign.empty() ? "-" : "", lines);
        return;
    default:
        break;
    }
    const std::int64_t count = count_clauses(database, query);
    lines.push_back(std::string(sign) + typed_form(query) + ": " + meaning_of(database, query) +
                    "; in " + std::to_string(count) + (count == 1 ? " clause" : " clauses"));
}

} // namespace

std::vector<std::string> explain(const Archive& archive, const Query& query) {
    const Database& database = archive.database();
    register_functions(database);
    register_rank(database);
    // A list of the index's words; a table of this connection only, so reading is enough.
    Statement(database, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.index_terms "
                        "USING fts5vocab(main, clause_index, row)")
        .run();
    std::vector<std::string> lines;
    explain(database, query, "", lines);
    return lines;
}

} // namespace clausula
