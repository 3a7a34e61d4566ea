#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A query as a tree. See docs/query-language.md for what a person types.
struct Query {
    enum class Kind {
        word,   ///< `text` as typed, matched by what the analysis makes of it
        exact,  ///< `=word`, `="wording"`: `text` as printed
        prefix, ///< `text*`
        phrase, ///< "…": `text` holds the words one space apart
        near,   ///< NEAR(a b, 10): children are words or phrases; `distance`
        all_of, ///< children
        any_of, ///< children, `a OR b`
        except, ///< -x: one child; only ever inside all_of
        field,  ///< field:value: `field` is the English name, `text` the value
        range,  ///< year:2015..2020: `field`, `low`, `high`; either may be empty, and one that does
                ///< not belong to the range has its sign: "<0.8"
    };
    Kind kind = Kind::all_of;
    std::string text;
    std::string field;
    std::string low, high;
    int distance = 10;
    std::vector<Query> children;
    std::size_t begin = 0, end = 0; ///< bytes of the typed text it was read from

    bool operator==(const Query&) const = default;
};

/// Reads a query. Throws Error of kind query when it is not understood: its message is what was
/// expected, then the typed text as a line and a line with carets under the place.
Query parse_query(std::string_view typed);

/// A query as a person types it: parse_query() reads it as the same tree.
std::string typed_form(const Query& query);

/// The tree in one line: `(AND rahoitus (PHRASE tekojen tori) (YEAR 2021 -))`.
std::string to_string(const Query& query);

} // namespace clausula
