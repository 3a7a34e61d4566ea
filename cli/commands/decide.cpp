#include "cli/commands/decide.h"

#include "cli/console.h"
#include "cli/decision_flags.h"
#include "cli/describe.h"
#include "cli/fact_target.h"
#include "cli/open_to_write.h"
#include "cli/target.h"
#include "index/model/fact_fields.h"
#include "index/model/names.h"
#include "ingest/refresh_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace clausula {

namespace {

using Verdict = FactDecision::Verdict;

const Flag words_flag = {.name = "words",
                         .kind = FlagKind::text,
                         .value = "QUOTE",
                         .help = "of a fact that is added: the document's words that state it"};
const Flag undo_flag = {.name = "undo",
                        .kind = FlagKind::number,
                        .value = "LINE",
                        .help = "take back what line LINE of the journal decided",
                        .least = 1};
const Flag flags[] = {words_flag, undo_flag, why_flag, who_flag};

constexpr std::string_view examples[] = {
    "clausula decide '12#3' confirm --why 'read with the original beside it'",
    "clausula decide '12#3-9' '14#2' confirm --why 'read with the originals beside them'",
    "clausula decide '12#3' strength=intention --why '\"will look into\" binds nobody'",
    "clausula decide '12#5' reject --why 'a date of another agreement'",
    "clausula decide 12 date kind=signed on=2020-05-04 --why 'the minutes of that day say so'",
    "clausula decide 12 --undo 31 --why 'it was right after all'"};

using Field = std::pair<std::string, std::string>;

std::string hint_for(const FactFieldRule& rule) {
    using Value = FactFieldRule::Value;
    if (rule.value == Value::choice)
        return fmt::format("one of: {}", fmt::join(rule.choices, ", "));
    if (rule.value == Value::length) return "as in P3M, P30D or P1Y6M";
    const std::string_view dates = "as in 2020-05-04, 2020-05 or 2020";
    if (rule.choices.empty()) return std::string(dates);
    return fmt::format("{}; or {}", dates, fmt::join(rule.choices, ", "));
}

/// Values that are compared must be what they are compared as.
Field typed_field(const std::string& typed, const std::string& kind) {
    const std::size_t equals = typed.find('=');
    const bool is_name = equals != std::string::npos && equals > 0 &&
                         typed.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == equals;
    if (!is_name) throw Error(typed, "is no field and its value", "as in signed_on=2020-05-04");
    Field field{typed.substr(0, equals), typed.substr(equals + 1)};
    const auto rules = fact_fields(kind);
    const auto rule = std::ranges::find(rules, field.first, &FactFieldRule::name);
    if (rule == rules.end()) {
        std::vector<std::string_view> names;
        for (const FactFieldRule& one : rules) names.push_back(one.name);
        throw Error(typed, "a fact of the kind " + kind + " has no such field",
                    fmt::format("its fields: {}", fmt::join(names, ", ")));
    }
    if (field.second.empty() && rule->always)
        throw Error(typed, "a fact of the kind " + kind + " always has this field",
                    "where the fact is none: reject");
    if (field.second.empty()) return field;
    if (const std::string wrong = wrong_with(*rule, field.second); !wrong.empty())
        throw Error(typed, wrong, hint_for(*rule));
    return field;
}

std::vector<Field> typed_fields(const Arguments& arguments, std::size_t first,
                                const std::string& kind) {
    std::vector<Field> fields;
    for (std::size_t i = first; i < arguments.words.size(); ++i)
        fields.push_back(typed_field(arguments.words[i], kind));
    return fields;
}

/// A fact that is added must be one: a date has a kind and a day.
void require_whole(const std::string& kind, const std::vector<Field>& fields) {
    const auto is_said = [&](std::string_view name) {
        return std::ranges::any_of(fields, [&](const Field& field) {
            return field.first == name && !field.second.empty();
        });
    };
    for (const FactFieldRule& rule : fact_fields(kind))
        if (rule.always && !is_said(rule.name))
            throw Error(kind, fmt::format("says nothing without {}", rule.name),
                        fmt::format("as {}=VALUE", rule.name));
    const auto needed = one_needed(kind);
    if (!needed.empty() && std::ranges::none_of(needed, is_said))
        throw Error(kind, fmt::format("says nothing without {}", fmt::join(needed, " or ")),
                    fmt::format("as {}=VALUE", needed.front()));
}

/// How many words say what is decided about: "12#3 12#7-9", or "12".
std::size_t count_targets(const Arguments& arguments) {
    const auto is_fact = [](const std::string& word) {
        const std::size_t sign = word.find_first_of("#=");
        return sign != std::string::npos && word[sign] == '#';
    };
    const auto first_other = std::ranges::find_if_not(arguments.words, is_fact);
    return std::max<std::size_t>(1,
                                 static_cast<std::size_t>(first_other - arguments.words.begin()));
}

FactDecision about(const NamedFact& fact, const Arguments& arguments, std::size_t first) {
    FactDecision decision{.kind = fact.kind, .words = fact.words, .name = fact.name};
    const std::string verdict = arguments.words.size() > first ? arguments.words[first] : "";
    if (verdict == "confirm" || verdict == "reject") {
        if (arguments.words.size() > first + 1)
            throw Error(arguments.words[first + 1], "is one word too many after " + verdict);
        decision.verdict = verdict == "confirm" ? Verdict::confirm : Verdict::reject;
        return decision;
    }
    decision.verdict = Verdict::set;
    decision.fields = typed_fields(arguments, first, fact.kind);
    if (decision.fields.empty())
        throw Error(arguments.words[first - 1], "what of this fact?",
                    "confirm, reject, or fields and their values: signed_on=2020-05-04");
    return decision;
}

FactDecision addition(const Document& document, const Arguments& arguments) {
    const std::string kind = arguments.words.size() > 1 ? arguments.words[1] : "";
    if (kind != "date" && kind != "kind" && !value_named<FactKind>(kind))
        throw Error(kind, "is no kind of fact",
                    fmt::format("date, kind, {}; or name a fact as `clausula show {} --facts` does",
                                fmt::join(names_of<FactKind>(), ", "), arguments.words.front()));
    FactDecision decision{.verdict = Verdict::add,
                          .kind = kind,
                          .words = joined(arguments.text(words_flag.name).value_or("")),
                          .fields = typed_fields(arguments, 2, kind)};
    require_whole(kind, decision.fields);
    if (!decision.words.empty() &&
        joined(document.text.content).find(decision.words) == std::string::npos)
        throw Error(ErrorKind::not_found, decision.words, "these words are not in the document",
                    "quote them as `clausula show " + arguments.words.front() + " --text` does");
    return decision;
}

FactDecision undoing(const Arguments& arguments) {
    if (arguments.words.size() > 1)
        throw Error(arguments.words[1], "nothing else is said where a decision is taken back");
    return {.verdict = Verdict::undo,
            .line = static_cast<std::uint64_t>(*arguments.number(undo_flag.name))};
}

/// What is decided about what one word names, in the order of its facts.
std::vector<FactDecision> decided(const FactTarget& target, const Arguments& arguments,
                                  std::size_t first) {
    const bool is_undo = arguments.has(undo_flag.name);
    if (target.facts.empty() && !is_undo) return {addition(target.document, arguments)};
    if (arguments.has(words_flag.name))
        throw Error(dashed(words_flag), "says nothing here",
                    "it quotes the document for a fact that is added");
    if (is_undo) return {undoing(arguments)};
    std::vector<FactDecision> decided;
    for (const NamedFact& fact : target.facts) decided.push_back(about(fact, arguments, first));
    return decided;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    Decision decision = typed_decision(arguments, Decision::Act::decide, "");
    Archive archive = open_to_write(arguments, console);
    refresh_facts(archive); // so that what is numbered now is what is shown
    std::vector<Decision> decisions;
    std::map<DocumentId, std::size_t> counts;
    const std::size_t targets = count_targets(arguments);
    for (std::size_t i = 0; i < targets; ++i) {
        const FactTarget target = find_facts(archive, arguments.words[i], true);
        decision.sha256 = target.document.file.sha256;
        for (FactDecision& fact : decided(target, arguments, targets)) {
            decision.fact = std::move(fact);
            decisions.push_back(decision);
            ++counts[target.id];
        }
    }
    archive.decide(decisions);
    refresh_facts(archive);
    for (const auto& [id, count] : counts)
        console.note(fmt::format("document {}: {}{}; `clausula show {} --facts` shows its facts",
                                 id, name_of(decisions.front().fact->verdict),
                                 count == 1 ? "" : ", " + counted(count, "fact"), id));
    return ExitStatus::done;
}

} // namespace

const Command decide_command = {
    .name = "decide",
    .words = "TARGET… [VERDICT]",
    .summary = "confirm, correct, reject or add a fact",
    .description =
        "TARGET is a fact as `clausula show 12 --facts` numbers it (12#3), or those from one to "
        "another (12#3-9), and VERDICT is confirm, reject, or the fields that are otherwise, as "
        "NAME=VALUE; an empty value takes a field away that need not be there. Where TARGET is a "
        "document, VERDICT is a kind of fact and its fields: one that was not read is added.\n\n"
        "What a person says wins over what is read, is kept beside the original and in the journal "
        "with who, why and when, and stands when the index is rebuilt or the facts are read anew. "
        "The fact's rule becomes decided/LINE, LINE being the journal's.",
    .flags = flags,
    .fewest_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
