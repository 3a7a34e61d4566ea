#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/archive_parts.h"
#include "index/store/kept_decisions.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace clausula {

namespace {

namespace fs = std::filesystem;

/// A decision that no line of the journal tells.
struct Untold {
    std::string sha512; ///< of the original
    std::uint64_t line = 0;
    int version = 0; ///< of the object; lines of journals that were lost say nothing of each other
    Decision decision;
    std::string at = {}; ///< when it was made, but not before what was kept there before it
    std::vector<std::uint64_t> earlier_lines = {}; ///< in journals that were lost before
};

using Texts = std::unordered_set<std::string>; ///< of decisions about one original

void add_untold(std::vector<Untold>& untold, const Originals& originals, const std::string& sha512,
                const Texts& told) {
    std::vector<KeptDecision> kept = kept_decisions(originals.object_of(sha512));
    std::ranges::sort(kept, {},
                      [](const KeptDecision& one) { return std::pair(one.version, one.line); });
    std::string latest; // a clock may have been set back
    for (KeptDecision& one : kept) {
        if (!one.decision) continue;
        latest = std::max(latest, one.decision->at);
        if (!told.contains(text_without_lines(*one.decision)))
            untold.push_back({sha512, one.line, one.version, std::move(*one.decision), latest});
    }
}

/// In the order in which they were made, each once: what was told again before is kept twice, and
/// has all the lines that it had.
std::vector<Untold> in_order(std::vector<Untold> untold) {
    std::ranges::sort(untold, std::greater(),
                      [](const Untold& one) { return std::tie(one.at, one.version, one.line); });
    std::map<std::pair<std::string, std::string>, std::size_t> later; // by original and text
    std::vector<Untold> once;
    for (Untold& one : untold) {
        const auto [found, is_new] =
            later.emplace(std::pair(one.sha512, text_without_lines(one.decision)), once.size());
        if (is_new)
            once.push_back(std::move(one));
        else
            once[found->second].earlier_lines.push_back(one.line);
    }
    std::ranges::reverse(once);
    return once;
}

/// None where it is damaged: verify tells of it.
std::optional<Erasure> read_tombstone(const Originals& originals, const std::string& sha512) {
    try {
        return originals.erasure_of(sha512);
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// What a decision is about, where a later one takes its place: whether a document is restricted,
/// how two are linked.
using Slot = std::tuple<std::string, std::string, bool>;

Slot slot_of(const Decision& decision) {
    const bool is_link =
        decision.act == Decision::Act::link || decision.act == Decision::Act::unlink;
    if (is_link) {
        const auto& [first, second] = std::minmax(decision.sha256, decision.other);
        return {first, second, true};
    }
    const bool is_restriction =
        decision.act == Decision::Act::restrict || decision.act == Decision::Act::lift;
    return {decision.sha256, "", !is_restriction};
}

/// When each was last decided, as the journal tells.
std::map<Slot, std::string> latest_of(const std::vector<const Decisions::Told*>& standing) {
    std::map<Slot, std::string> latest;
    for (const Decisions::Told* line : standing) {
        const Slot slot = slot_of(line->decision);
        if (!std::get<1>(slot).empty() || !std::get<2>(slot)) latest[slot] = line->decision.at;
    }
    return latest;
}

} // namespace

void Archive::Parts::tell_again(const std::unordered_set<std::string>& told) {
    std::map<std::string, Texts> told_of; // by the original
    const std::vector<const Decisions::Told*> standing = decisions.told();
    for (const Decisions::Told* line : standing)
        told_of[line->sha512].insert(text_without_lines(line->decision));
    std::vector<Untold> untold;
    std::vector<Erasure> erasures;
    for (const std::string& sha512 : originals.all()) {
        if (decisions.erasure_of(sha512) != nullptr) continue;
        if (originals.is_erased(sha512)) {
            if (const auto erasure = read_tombstone(originals, sha512))
                erasures.push_back(*erasure);
            continue;
        }
        if (!told.contains(sha512) && fs::exists(originals.path_of(sha512)))
            note_arrival({originals.arrival_of(sha512).file, sha512});
        add_untold(untold, originals, sha512, told_of[sha512]);
    }
    std::map<std::pair<std::string, std::uint64_t>, std::uint64_t>
        lines; // a document's, old to new
    for (const Decisions::Told* line : standing)
        lines[{line->decision.sha256, line->number}] = line->number;
    // Facts that were decided name the line, which is another one now: they are to be read anew.
    const bool any_fact = std::ranges::any_of(
        untold, [](const Untold& one) { return one.decision.fact.has_value(); });
    if (database && any_fact) Statement(*database, sql::drop_fact_decisions).run();
    const std::map<Slot, std::string> latest = latest_of(standing);
    for (Untold& one : in_order(std::move(untold))) {
        if (const auto slot = latest.find(slot_of(one.decision));
            slot != latest.end() && slot->second >= one.decision.at)
            continue; // of a line that is damaged, and something else was decided since
        const std::string& sha256 = one.decision.sha256;
        if (one.decision.fact && one.decision.fact->verdict == FactDecision::Verdict::undo)
            if (const auto moved = lines.find({sha256, one.decision.fact->line});
                moved != lines.end())
                one.decision.fact->line = moved->second;
        const std::uint64_t line = tell(one.decision, one.sha512);
        lines[{sha256, one.line}] = line;
        for (const std::uint64_t earlier : one.earlier_lines) lines[{sha256, earlier}] = line;
    }
    for (const Erasure& erasure : erasures) tell(erasure.decision, erasure.sha512);
}

} // namespace clausula
