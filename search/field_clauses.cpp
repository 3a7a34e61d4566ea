#include "search/field_clauses.h"

#include "index/model/date.h"
#include "index/store/clause_set.h"
#include "index/store/database.h"
#include "search/clause_table.h"
#include "search/fields.h"
#include "search/query.h"

#include <charconv>
#include <string>
#include <variant>
#include <vector>

namespace clausula {

namespace {

/// What a field is to be, in SQL with bound values.
class Condition {
public:
    explicit Condition(const Query& query) {
        const Field& field = *find_field(query.field);
        const std::string condition = condition_of(field);
        if (query.kind == Query::Kind::field) add(condition, "=", query.text);
        if (field.type == Field::Type::days) {
            add_days(condition, query);
            return;
        }
        if (!query.low.empty()) add_bound(condition, query.low, '>');
        if (!query.high.empty()) add_bound(condition, query.high, '<');
    }

    const std::string& sql() const { return sql_; }

    void bind(Statement& statement) const {
        for (std::size_t i = 0; i < values_.size(); ++i) {
            const std::string name = ":v" + std::to_string(i);
            std::visit([&](const auto& value) { statement.bind(name.c_str(), value); }, values_[i]);
        }
    }

private:
    using Value = std::variant<std::string_view, double>;

    void add_bound(std::string_view condition, std::string_view text, char sign) {
        std::string comparison = {sign, '='};
        if (text.front() == sign) {
            comparison.pop_back();
            text.remove_prefix(1);
        }
        double number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        add(condition, comparison, number);
    }

    static double number_of(Day day) {
        const std::chrono::year_month_day date(day);
        return static_cast<int>(date.year()) * 10'000 + static_cast<unsigned>(date.month()) * 100 +
               static_cast<unsigned>(date.day());
    }

    void add_days(std::string_view condition, const Query& query) {
        const auto low = parse_iso_date(query.low), high = parse_iso_date(query.high);
        const std::size_t at = condition.find('~');
        sql_ = std::string(condition.substr(0, at)) + " BETWEEN :v0 AND :v1" +
               std::string(condition.substr(at + 1));
        values_ = {low ? number_of(first_day(*low)) : 0,
                   high ? number_of(last_day(*high)) : 99'999'999};
    }

    void add(std::string_view condition, std::string_view comparison, Value value) {
        if (!sql_.empty()) sql_ += " AND ";
        for (const char c : condition) {
            if (c == '#')
                sql_ += comparison;
            else if (c == '@')
                sql_ += ":v" + std::to_string(values_.size());
            else
                sql_ += c;
        }
        values_.push_back(value);
    }

    std::string sql_;
    std::vector<Value> values_;
};

} // namespace

ClauseSet find_field_clauses(const Query& query, const ClauseSet& among, const ClauseTable& clauses,
                             const Database& database) {
    const Condition condition(query);
    ClauseSet found(among.end());
    if (is_of_document(*find_field(query.field))) {
        Statement row(database, "SELECT d.id FROM documents d WHERE " + condition.sql());
        condition.bind(row);
        while (row.step()) {
            const ClauseTable::Range range = clauses.of_document(row.integer(0));
            for (std::int64_t clause = range.first; clause <= range.last; ++clause)
                found.insert(static_cast<std::size_t>(clause));
        }
        return found &= among;
    }
    // CROSS: in this order.
    Statement row(database, "SELECT c.id FROM clauses c CROSS JOIN documents d ON d.id = c.document"
                            " WHERE c.id BETWEEN :first AND :last AND " +
                                condition.sql());
    condition.bind(row);
    among.for_each_run([&](std::size_t first, std::size_t last) {
        row.bind(":first", first);
        row.bind(":last", last);
        while (row.step()) found.insert(static_cast<std::size_t>(row.integer(0)));
        row.reset();
    });
    return found;
}

} // namespace clausula
