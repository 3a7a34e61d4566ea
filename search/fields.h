#pragma once

#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// A word for a value, in English (as it is stored), Finnish and Swedish.
struct Choice {
    std::string_view value;
    std::string_view others[3]; ///< other words for it; empty ones are none
};

/// A field that a query can ask for: `year:2015..2020`, `vuosi:2015..2020`.
///
/// A field is one row in fields.cpp; nothing else names one.
struct Field {
    enum class Type {
        words,   ///< words that stand side by side in it
        number,  ///< a clause's number: "4", "4 §", "2 luku 4 §"
        choice,  ///< one of `choices`
        integer, ///< a whole number, or a range of them
        share,   ///< a number from 0 to 1, or a range of them
        day,     ///< a day: "2021-06-30"
        days,    ///< a day, a month or a year, or a range of them: "2020..2021-06"
    };
    /// What the condition is true of.
    enum class Of {
        rows,     ///< a clause `c` in a document `d`
        document, ///< a value `n` of a fact `f` that is read out of the document
        clause,   ///< a value `n` of a fact `f` that is read out of the clause
    };
    std::string_view name, finnish, swedish;
    std::string_view meaning; ///< for messages and help
    Type type;
    /// SQL; '@' stands for the value, or in a range for each of its bounds, where '#' stands for
    /// the comparison; of days '~' stands for both, as numbers: " BETWEEN 20200101 AND 20211231".
    std::string_view condition;
    std::span<const Choice> choices = {};
    Of of = Of::rows;
    std::string_view dated = {}; ///< the field that values are of which are days: see Type::days
};

/// The fields, in the order in which help lists them.
std::span<const Field> all_fields();

/// SQL that is true of a clause `c` in a document `d`, with the marks of Field::condition.
std::string condition_of(const Field& field);

/// Whether it is true of all clauses of a document or of none.
bool is_of_document(const Field& field);

/// The field with this name in any of the languages, any case; or null.
const Field* find_field(std::string_view typed);

/// The stored value that a typed word stands for; empty when there is none.
std::string_view find_choice(const Field& field, std::string_view typed);

} // namespace clausula
