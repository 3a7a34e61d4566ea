#include "index/model/fact_fields.h"

#include "index/model/date.h"
#include "index/model/names.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

using Value = FactFieldRule::Value;
using Rules = std::vector<FactFieldRule>;

template <typename Enum>
std::vector<std::string_view> choices_of(std::initializer_list<std::string_view> more = {}) {
    const auto names = names_of<Enum>();
    std::vector<std::string_view> choices(names.begin(), names.end());
    choices.insert(choices.end(), more);
    return choices;
}

std::map<std::string_view, Rules> all_rules() {
    const FactFieldRule name = {.name = "name", .always = true};
    const FactFieldRule side = {"side", Value::choice, {"employer", "employee"}};
    const auto day = [](std::string_view field) { return FactFieldRule{field, Value::day}; };
    return {
        {"kind", {{"kind", Value::choice, choices_of<DocumentKind>(), true}}},
        {"date",
         {{"kind", Value::choice, choices_of<DateKind>(), true},
          day("on"),
          day("first"),
          day("last")}},
        {"party", {name, side, {"defined_as"}, {"person"}}},
        {"signatory", {name, {"person"}, {"title"}, day("signed_on"), side}},
        {"commitment",
         {{"actor"},
          {.name = "action", .always = true},
          {"beneficiary"},
          {"condition"},
          {"strength", Value::choice, {"binding", "intention", "readiness", "position"}, true},
          {"deadline", Value::day, {"term", "relative", "recurring"}},
          day("due"),
          {"or"},
          {"told", Value::day, {"undated"}},
          {"agreement"}}},
        {"membership",
         {{"person"},
          {"vacant"},
          {"body"},
          {"role", Value::choice, {"chair", "vice_chair", "secretary"}},
          {"seat", Value::choice, {"full", "deputy"}},
          {"deputy_of"},
          {"organisation"},
          {"title"},
          {"party"},
          {"place"},
          side,
          day("from"),
          day("to"),
          day("as_of")}},
        {"programme",
         {name,
          {"phase"},
          day("from"),
          day("to"),
          {"follows"},
          {"funder"},
          {"carrier"},
          {"budget"}}},
        {"event",
         {name,
          {"on", Value::day, {}, true},
          {"what",
           Value::choice,
           {"founded", "began", "ended", "signed", "merged", "published"},
           true}}},
        {"reference",
         {name,
          day("on"),
          {"party"},
          {"kind", Value::choice, choices_of<DocumentKind>({"annex"})}}},
        {"notice", {{"length", Value::length, {}, true}}},
        {"contact", {{"person"}, {"telephone"}, {"email"}}},
        {"renewal",
         {{"into", Value::choice, {"terms", "indefinite"}, true}, {"length", Value::length}}},
    };
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "P3M", "P1Y6M", "P30D", "P2W"
bool is_length(std::string_view text) {
    if (!text.starts_with('P') || text.size() < 3) return false;
    text.remove_prefix(1);
    while (!text.empty()) {
        const std::size_t unit = text.find_first_of("YMWD");
        if (unit == std::string_view::npos || !is_number(text.substr(0, unit))) return false;
        text.remove_prefix(unit + 1);
    }
    return true;
}

} // namespace

std::span<const FactFieldRule> fact_fields(std::string_view kind) {
    static const std::map<std::string_view, Rules> rules = all_rules();
    const auto found = rules.find(kind);
    return found == rules.end() ? std::span<const FactFieldRule>() : found->second;
}

std::span<const std::string_view> one_needed(std::string_view kind) {
    static constexpr std::string_view days[] = {"on", "first", "last"},
                                      seat[] = {"person", "vacant"},
                                      address[] = {"telephone", "email"};
    if (kind == "date") return days;
    if (kind == "membership") return seat;
    if (kind == "contact") return address;
    return {};
}

std::string wrong_with(const FactFieldRule& rule, std::string_view value) {
    const auto is_choice = [&] {
        return std::ranges::find(rule.choices, value) != rule.choices.end();
    };
    switch (rule.value) {
    case Value::words:
        return {};
    case Value::day:
        return parse_iso_date(value) || is_choice() ? "" : "is no date";
    case Value::length:
        return is_length(value) ? "" : "is no length of time";
    case Value::choice:
        return is_choice() ? "" : "no such " + std::string(rule.name);
    }
    return {};
}

} // namespace clausula
