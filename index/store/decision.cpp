#include "index/store/decision.h"

#include "index/model/error.h"
#include "index/store/journal.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

constexpr std::string_view names[] = {"restrict", "lift", "redact",
                                      "erase",    "link", "unlink"}; // as in Act

Decision::Act act_named(const std::string& name) {
    const auto* found = std::find(std::begin(names), std::end(names), name);
    if (found == std::end(names)) throw Error(name, "no such act");
    return static_cast<Decision::Act>(found - std::begin(names));
}

} // namespace

std::string_view name_of(Decision::Act act) { return names[static_cast<std::size_t>(act)]; }

std::string print_decision(const Decision& decision) {
    using Json = nlohmann::ordered_json;
    Json json = {{"act", name_of(decision.act)},
                 {"sha256", decision.sha256},
                 {"who", decision.who},
                 {"why", decision.why},
                 {"at", decision.at}};
    if (!decision.words.empty()) json["words"] = decision.words;
    if (!decision.other.empty()) json["other"] = decision.other;
    if (!decision.kind.empty()) json["kind"] = decision.kind;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Decision parse_decision(std::string_view json) {
    try {
        const auto parsed = nlohmann::json::parse(json);
        return {.act = act_named(parsed.at("act")),
                .sha256 = parsed.at("sha256"),
                .who = parsed.at("who"),
                .why = parsed.at("why"),
                .at = parsed.at("at"),
                .words = parsed.value("words", std::vector<std::string>()),
                .other = parsed.value("other", ""),
                .kind = parsed.value("kind", "")};
    } catch (const std::exception&) {
        throw Error("", "these are not the words for a decision");
    }
}

std::vector<Erasure> read_erasures(const std::filesystem::path& archive) {
    std::vector<Erasure> erasures;
    read_journal(archive / "journal", [&](const JournalEntry& entry) {
        if (entry.event == name_of(Decision::Act::erase) && entry.details)
            erasures.push_back({entry.sha512, parse_decision(*entry.details)});
    });
    return erasures;
}

} // namespace clausula
