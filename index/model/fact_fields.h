#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What a field of a kind of fact may say: of those at FactKind, and of "date" and "kind" as
/// decide_fact.h has them.
struct FactFieldRule {
    enum class Value {
        words,
        day,    ///< ISO 8601, as precise as known
        length, ///< ISO 8601: "P3M"
        choice,
    };
    std::string_view name;
    Value value = Value::words;
    std::vector<std::string_view> choices = {}; ///< of a choice; of a day, what may stand instead
    bool always = false;                        ///< no such fact without it
};

/// The fields of a kind of fact ("commitment", "date"), in the order in which they are told; none
/// of a kind that is not known.
std::span<const FactFieldRule> fact_fields(std::string_view kind);

/// Of which fields a fact of this kind has one at least ("person" or "vacant"); mostly empty.
std::span<const std::string_view> one_needed(std::string_view kind);

/// What is wrong with a value, for the person who typed it: "is no day"; empty when nothing is.
std::string wrong_with(const FactFieldRule& rule, std::string_view value);

} // namespace clausula
