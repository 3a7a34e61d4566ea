#include "index/store/decision.h"

#include "index/model/error.h"
#include "index/store/journal.h"
#include "index/store/kept_decisions.h"
#include "index/store/originals.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <span>

namespace clausula {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view acts[] = {"restrict", "lift",   "redact", "erase",
                                     "link",     "unlink", "decide"}; // as in Act
constexpr std::string_view verdicts[] = {"confirm", "reject", "set", "add",
                                         "undo"}; // as in Verdict

template <typename Enum>
Enum named(const std::string& name, std::span<const std::string_view> names) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) throw Error(name, "no such act");
    return static_cast<Enum>(found - names.begin());
}

Json json_of(const FactDecision& fact) {
    Json fields = Json::array(); // some names stand several times
    for (const auto& [name, value] : fact.fields) fields.push_back({name, value});
    return {{"verdict", name_of(fact.verdict)},
            {"kind", fact.kind},
            {"words", fact.words},
            {"name", fact.name},
            {"fields", fields},
            {"line", fact.line}};
}

std::optional<FactDecision> fact_of(const nlohmann::json& decision) {
    const auto found = decision.find("fact");
    if (found == decision.end()) return std::nullopt;
    FactDecision fact{.verdict = named<FactDecision::Verdict>(found->at("verdict"), verdicts),
                      .kind = found->at("kind"),
                      .words = found->at("words"),
                      .name = found->at("name"),
                      .line = found->at("line")};
    for (const auto& field : found->at("fields"))
        fact.fields.emplace_back(field.at(0).get<std::string>(), field.at(1).get<std::string>());
    return fact;
}

bool hides(std::string_view event) {
    return event == name_of(Decision::Act::restrict) || event == name_of(Decision::Act::lift) ||
           event == name_of(Decision::Act::redact);
}

} // namespace

std::string_view name_of(Decision::Act act) { return acts[static_cast<std::size_t>(act)]; }

std::string_view name_of(FactDecision::Verdict verdict) {
    return verdicts[static_cast<std::size_t>(verdict)];
}

std::string print_decision(const Decision& decision) {
    Json json = {{"act", name_of(decision.act)},
                 {"sha256", decision.sha256},
                 {"who", decision.who},
                 {"why", decision.why},
                 {"at", decision.at}};
    if (!decision.words.empty()) json["words"] = decision.words;
    if (!decision.other.empty()) json["other"] = decision.other;
    if (!decision.kind.empty()) json["kind"] = decision.kind;
    if (decision.fact) json["fact"] = json_of(*decision.fact);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Decision parse_decision(std::string_view json) {
    try {
        const auto parsed = nlohmann::json::parse(json);
        return {.act = named<Decision::Act>(parsed.at("act"), acts),
                .sha256 = parsed.at("sha256"),
                .who = parsed.at("who"),
                .why = parsed.at("why"),
                .at = parsed.at("at"),
                .words = parsed.value("words", std::vector<std::string>()),
                .other = parsed.value("other", ""),
                .kind = parsed.value("kind", ""),
                .fact = fact_of(parsed)};
    } catch (const std::exception&) {
        throw Error("", "these are not the words for a decision");
    }
}

std::vector<Decision> read_hidings(const std::filesystem::path& archive) {
    std::vector<Decision> hidings;
    std::set<std::string> told; // by their texts
    read_journal(archive / "journal", [&](const JournalEntry& entry) {
        if (!entry.details || !hides(entry.event)) return;
        hidings.push_back(parse_decision(*entry.details));
        told.insert(print_decision(hidings.back()));
    });
    if (!std::filesystem::is_directory(archive / "originals")) return hidings;
    const Originals originals(archive);
    bool any_untold = false; // of a journal that is lost or damaged
    for (const std::string& sha512 : originals.all())
        for (KeptDecision& kept : kept_decisions(originals.object_of(sha512)))
            if (kept.decision && hides(name_of(kept.decision->act)) &&
                told.insert(print_decision(*kept.decision)).second) {
                hidings.push_back(std::move(*kept.decision));
                any_untold = true;
            }
    if (any_untold) std::ranges::stable_sort(hidings, {}, &Decision::at);
    return hidings;
}

std::vector<Erasure> read_erasures(const std::filesystem::path& archive) {
    std::vector<Erasure> erasures;
    std::set<std::string> told;
    read_journal(archive / "journal", [&](const JournalEntry& entry) {
        if (entry.event == name_of(Decision::Act::erase) && entry.details &&
            told.insert(entry.sha512).second)
            erasures.push_back({entry.sha512, parse_decision(*entry.details)});
    });
    if (!std::filesystem::is_directory(archive / "originals")) return erasures;
    const Originals originals(archive);
    for (const std::string& sha512 : originals.all()) // of a journal that is lost or damaged
        if (originals.is_erased(sha512) && told.insert(sha512).second)
            erasures.push_back(originals.erasure_of(sha512));
    return erasures;
}

} // namespace clausula
