#include "search/plan.h"

#include "index/store/database.h"
#include "search/fields.h"
#include "search/match.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

using Kind = Query::Kind;

constexpr const char* score = "clause_score(clause_index, :lengths)";

class Planner {
public:
    Plan plan(const Query& query) {
        const std::vector<Query> alone = {query};
        const std::vector<Query>& parts = query.kind == Kind::all_of ? query.children : alone;

        Query driver; // what the full-text index can answer of the whole
        driver.kind = Kind::all_of;
        std::vector<const Query*> rest;
        bool drives = false;
        for (const Query& part : parts) {
            if (is_text(part) || part.kind == Kind::exact) {
                driver.children.push_back(part);
                drives = drives || part.kind != Kind::except;
            }
            if (!is_text(part)) rest.push_back(&part);
        }
        return drives ? driven_by_text(driver, rest) : driven_by_documents(query);
    }

private:
    Plan driven_by_text(const Query& driver, const std::vector<const Query*>& rest) {
        std::string sql = std::string("SELECT clause_index.rowid, ") + score + " FROM clause_index";
        // CROSS: in this order, so that the full-text index is asked once.
        if (!rest.empty())
            sql += " CROSS JOIN clauses c ON c.id = clause_index.rowid"
                   " CROSS JOIN documents d ON d.id = c.document";
        sql += " WHERE clause_index MATCH " + value(match_of(driver));
        for (const Query* part : rest)
            sql += " AND " + (part->kind == Kind::exact ? printed(*part) : condition(*part));
        return {sql, std::move(values_), true};
    }

    Plan driven_by_documents(const Query& query) {
        Query terms;
        terms.kind = Kind::any_of;
        for (const Query* term : positive_terms(query)) terms.children.push_back(*term);
        std::string sql;
        if (terms.children.empty()) {
            sql = "SELECT c.id, 0.0 FROM documents d JOIN clauses c ON c.document = d.id";
        } else {
            sql = std::string("WITH scores AS MATERIALIZED (SELECT rowid AS id, ") + score +
                  " AS score FROM clause_index WHERE clause_index MATCH " + value(match_of(terms)) +
                  ") SELECT c.id, coalesce(s.score, 0.0)"
                  " FROM documents d JOIN clauses c ON c.document = d.id"
                  " LEFT JOIN scores s ON s.id = c.id";
        }
        sql += " WHERE " + condition(query);
        return {sql, std::move(values_), !terms.children.empty()};
    }

    std::string condition(const Query& query) {
        if (is_text(query) && query.kind != Kind::except) return found(query);
        switch (query.kind) {
        case Kind::exact:
            return "(" + found(query) + " AND " + printed(query) + ")";
        case Kind::field:
            return field(query);
        case Kind::range:
            return range(query);
        case Kind::except:
            // A null (a year that is not stated) is not what was to be left out.
            return "NOT coalesce(" + condition(query.children.front()) + ", 0)";
        default:
            return group(query);
        }
    }

    std::string group(const Query& query) {
        std::string sql = "(";
        for (const Query& child : query.children) {
            if (sql.size() > 1) sql += query.kind == Kind::any_of ? " OR " : " AND ";
            sql += condition(child);
        }
        return sql + ")";
    }

    std::string found(const Query& query) {
        return "c.id IN (SELECT rowid FROM clause_index WHERE clause_index MATCH " +
               value(match_of(query)) + ")";
    }

    std::string printed(const Query& query) {
        return "is_printed(c.text, " + value(query.text) + ")";
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

    std::string value(std::variant<std::string, double> value) {
        values_.push_back(std::move(value));
        return ":v" + std::to_string(values_.size());
    }

    std::vector<std::variant<std::string, double>> values_;
};

} // namespace

Plan make_plan(const Query& query) { return Planner().plan(query); }

void bind_values(Statement& statement, const Plan& plan) {
    for (std::size_t i = 0; i < plan.values.size(); ++i) {
        const std::string name = ":v" + std::to_string(i + 1);
        std::visit([&](const auto& value) { statement.bind(name.c_str(), value); }, plan.values[i]);
    }
}

} // namespace clausula
