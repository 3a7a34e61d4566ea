#include "search/plan.h"

#include "index/store/database.h"
#include "search/fields.h"
#include "search/functions.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

using Kind = Query::Kind;

constexpr const char* score = "clause_score(clause_index, :ranking)";

class Planner {
public:
    Plan plan(const Meaning& meaning) {
        std::vector<const Meaning*> parts = {&meaning};
        if (meaning.query.kind == Kind::all_of) {
            parts.clear();
            for (const Meaning& child : meaning.children) parts.push_back(&child);
        }
        std::vector<const Meaning*> driving, rest; // `driving`: what the full-text index can answer
        bool drives = false;
        for (const Meaning* part : parts) {
            if (is_text(*part) || is_leaf(*part)) {
                driving.push_back(part);
                drives = drives || part->query.kind != Kind::except;
            }
            if (!is_text(*part)) rest.push_back(part);
        }
        return drives ? driven_by_text(driving, rest) : driven_by_documents(meaning);
    }

private:
    Plan driven_by_text(const std::vector<const Meaning*>& driving,
                        const std::vector<const Meaning*>& rest) {
        Match match = match_of_all(driving);
        std::string sql = std::string("SELECT clause_index.rowid, ") + score + " FROM clause_index";
        // CROSS: in this order, so that the full-text index is asked once.
        if (!rest.empty())
            sql += " CROSS JOIN clauses c ON c.id = clause_index.rowid"
                   " CROSS JOIN documents d ON d.id = c.document";
        sql += " WHERE clause_index MATCH " + value(match.expression);
        for (const Meaning* part : rest)
            sql += " AND " + (is_leaf(*part) ? checked(*part) : condition(*part));
        return {sql, std::move(values_), std::move(match)};
    }

    Plan driven_by_documents(const Meaning& meaning) {
        Match match = match_of_any(positive_terms(meaning));
        std::string sql;
        if (match.phrases.empty()) {
            sql = "SELECT c.id, 0.0 FROM documents d JOIN clauses c ON c.document = d.id";
        } else {
            sql = std::string("WITH scores AS MATERIALIZED (SELECT rowid AS id, ") + score +
                  " AS score FROM clause_index WHERE clause_index MATCH " +
                  value(match.expression) +
                  ") SELECT c.id, coalesce(s.score, 0.0)"
                  " FROM documents d JOIN clauses c ON c.document = d.id"
                  " LEFT JOIN scores s ON s.id = c.id";
        }
        sql += " WHERE " + condition(meaning);
        return {sql, std::move(values_), std::move(match)};
    }

    std::string condition(const Meaning& meaning) {
        if (meaning.query.kind == Kind::except)
            // A null (a year that is not stated) is not what was to be left out.
            return "NOT coalesce(" + condition(meaning.children.front()) + ", 0)";
        if (is_text(meaning)) return found(meaning);
        if (is_leaf(meaning)) return "(" + found(meaning) + " AND " + checked(meaning) + ")";
        if (meaning.query.kind == Kind::field) return field(meaning.query);
        if (meaning.query.kind == Kind::range) return range(meaning.query);
        return group(meaning);
    }

    std::string group(const Meaning& meaning) {
        std::string sql = "(";
        for (const Meaning& child : meaning.children) {
            if (sql.size() > 1) sql += meaning.query.kind == Kind::any_of ? " OR " : " AND ";
            sql += condition(child);
        }
        return sql + ")";
    }

    std::string found(const Meaning& meaning) {
        return "c.id IN (SELECT rowid FROM clause_index WHERE clause_index MATCH " +
               value(match_of_all({&meaning}).expression) + ")";
    }

    std::string checked(const Meaning& meaning) {
        std::string check = "stands_in(" + value(&meaning) + ", c.text)";
        if (meaning.doubtful.empty()) return check;
        return "(c.id NOT IN (SELECT rowid FROM clause_index WHERE clause_index MATCH " +
               value(to_fts5({{meaning.doubtful}})) + ") OR " + check + ")";
    }

    std::string field(const Query& query) {
        return filled_in(find_field(query.field)->condition, "=", value(query.text));
    }

    std::string range(const Query& query) {
        const std::string_view condition = find_field(query.field)->condition;
        std::string sql = "(";
        if (!query.low.empty()) sql += bound(condition, query.low, '>');
        if (!query.low.empty() && !query.high.empty()) sql += " AND ";
        if (!query.high.empty()) sql += bound(condition, query.high, '<');
        return sql + ")";
    }

    std::string bound(std::string_view condition, std::string_view text, char sign) {
        std::string comparison = {sign, '='};
        if (text.front() == sign) {
            comparison.pop_back();
            text.remove_prefix(1);
        }
        double number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return filled_in(condition, comparison, value(number));
    }

    static std::string filled_in(std::string_view condition, std::string_view comparison,
                                 const std::string& value) {
        std::string sql;
        for (char c : condition) {
            if (c == '#')
                sql += comparison;
            else if (c == '@')
                sql += value;
            else
                sql += c;
        }
        return sql;
    }

    std::string value(PlanValue value) {
        values_.push_back(std::move(value));
        return ":v" + std::to_string(values_.size());
    }

    std::vector<PlanValue> values_;
};

} // namespace

const char* const sql_of_score = "SELECT clause_score(clause_index, :ranking) FROM clause_index "
                                 "WHERE clause_index MATCH :match AND rowid = :clause";

Plan make_plan(const Meaning& meaning) { return Planner().plan(meaning); }

void bind_values(Statement& statement, const Plan& plan) {
    for (std::size_t i = 0; i < plan.values.size(); ++i) {
        const std::string name = ":v" + std::to_string(i + 1);
        if (const auto* meaning = std::get_if<const Meaning*>(&plan.values[i]))
            statement.bind_pointer(name.c_str(), *meaning, meaning_pointer);
        else if (const auto* number = std::get_if<double>(&plan.values[i]))
            statement.bind(name.c_str(), *number);
        else
            statement.bind(name.c_str(), std::get<std::string>(plan.values[i]));
    }
}

} // namespace clausula
