#include "cli/commands/show_facts.h"

#include "cli/commands/show_bounds.h"
#include "cli/describe.h"
#include "cli/fact_target.h"
#include "index/model/names.h"

#include <fmt/format.h>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

/// Something that a reader expects to find, and the facts that say it, by their places among
/// named_facts().
struct Expected {
    std::string_view name;
    std::vector<std::size_t> facts;
};

std::string_view field_of(const NamedFact& fact, std::string_view name) {
    for (const FactField& field : fact.fields)
        if (field.name == name) return field.value;
    return {};
}

bool says(std::string_view expected, const NamedFact& fact) {
    const std::string_view date = fact.kind == "date" ? field_of(fact, "kind") : "";
    const bool is_in_force = date == name_of(DateKind::in_force);
    if (expected == "signed on")
        return date == name_of(DateKind::signing) || !field_of(fact, "signed_on").empty();
    if (expected == "in force from") return is_in_force && !field_of(fact, "first").empty();
    if (expected == "term")
        return is_in_force && (!field_of(fact, "last").empty() || field_of(fact, "first").empty());
    if (expected == "notice") return fact.kind == name_of(FactKind::notice);
    if (expected == "parties")
        return fact.kind == name_of(FactKind::party) || fact.kind == name_of(FactKind::signatory);
    return !field_of(fact, "deadline").empty();
}

std::vector<Expected> expected_of(const std::vector<NamedFact>& facts) {
    std::vector<Expected> all = {{"signed on", {}}, {"in force from", {}}, {"term", {}},
                                 {"notice", {}},    {"parties", {}},       {"deadline", {}}};
    for (Expected& one : all)
        for (std::size_t i = 0; i < facts.size(); ++i)
            if (says(one.name, facts[i])) one.facts.push_back(i);
    return all;
}

/// "actor: Osapuolet · strength: binding"
std::string values_of(const NamedFact& fact) {
    std::string values;
    for (const FactField& field : fact.fields)
        values += fmt::format("{}{}: {}", values.empty() ? "" : " · ", field.name, field.value);
    return values;
}

StyledLine words_of(const Document& document, const Evidence& evidence) {
    StyledLine line = quoted(document, evidence.span);
    line.push_back(
        {fmt::format("{}{}, {:.2f}", line.empty() ? "" : ", ", evidence.rule, evidence.confidence),
         Style::quiet});
    return line;
}

Value value_of(const Document& document, DocumentId id, const NamedFact& fact, std::size_t place) {
    std::vector<Value> fields;
    for (const FactField& field : fact.fields) {
        Record one = {{"name", field.name}, {"value", field.value}};
        if (field.words) {
            one.push_back({"words", document.text[*field.words]});
            one.push_back({"span", clausula::value_of(*field.words)});
        }
        fields.emplace_back(std::move(one));
    }
    const Span span = fact.evidence.span;
    return Record{{"id", fact_id(id, place)},
                  {"kind", fact.kind},
                  {"fields", fields},
                  {"words", document.text[span]},
                  {"page", document.text.pages_of(span).first},
                  {"span", clausula::value_of(span)},
                  {"boxes", clausula::value_of(document.text.places_of(span))},
                  {"rule", fact.evidence.rule},
                  {"confidence", fact.evidence.confidence}};
}

} // namespace

std::vector<AnswerBlock> fact_blocks(const Archive& archive, DocumentId id,
                                     const Document& document) {
    const std::vector<NamedFact> facts = named_facts(document);
    AnswerBlock expected = {.kind = Kind::fields};
    for (const Expected& one : expected_of(facts)) {
        const auto add = [&](StyledLine line) {
            expected.cells.push_back({{{std::string(one.name), Style::quiet}}, std::move(line)});
        };
        for (const std::size_t place : one.facts) {
            StyledLine line = {{fact_id(id, place), Style::id},
                               {"  " + values_of(facts[place]) + "  "}};
            for (StyledText& part : words_of(document, facts[place].evidence))
                line.push_back(std::move(part));
            add(std::move(line));
        }
        if (!one.facts.empty()) continue;
        StyledLine line = {{"not stated in the document"}};
        if (one.name == "signed on") // what the names of the parties tell of it
            for (const StyledText& part : ShownBounds(archive, document).line())
                if (part.text != "not stated") line.push_back(part);
        add(std::move(line));
    }
    AnswerBlock all = {.kind = Kind::outline};
    for (std::size_t i = 0; i < facts.size(); ++i) {
        all.lines.push_back({{fact_id(id, i), Style::id},
                             {"  " + facts[i].kind, Style::title},
                             {"  " + values_of(facts[i])}});
        all.depths.push_back(0);
        all.lines.push_back(words_of(document, facts[i].evidence));
        all.depths.push_back(1);
    }
    if (facts.empty()) return {expected};
    return {expected, all};
}

Record fact_record(const Archive& archive, DocumentId id, const Document& document) {
    const std::vector<NamedFact> facts = named_facts(document);
    std::vector<Value> expected, all;
    for (const Expected& one : expected_of(facts)) {
        std::vector<Value> ids;
        for (const std::size_t place : one.facts) ids.emplace_back(fact_id(id, place));
        Record record = {{"name", one.name}, {"stated", !ids.empty()}, {"facts", ids}};
        if (ids.empty() && one.name == "signed on")
            record.push_back({"bounds", ShownBounds(archive, document).value()});
        expected.emplace_back(std::move(record));
    }
    for (std::size_t i = 0; i < facts.size(); ++i)
        all.push_back(value_of(document, id, facts[i], i));
    return {{"expected", expected}, {"facts", all}};
}

} // namespace clausula
