#include "index/model/error.h"
#include "index/store/archive_parts.h"
#include "index/store/kept_decisions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace clausula {

namespace {

/// A decision that no line of the journal tells.
struct Untold {
    std::string sha512; ///< of the original
    std::uint64_t line = 0;
    Decision decision;
};

using ToldOf = std::map<std::string, std::vector<const Decision*>>; ///< by the original's SHA-512

void add_untold(std::vector<Untold>& untold, const Originals& originals, const std::string& sha512,
                const ToldOf& told) {
    const auto found = told.find(sha512);
    for (KeptDecision& kept : kept_decisions(originals.object_of(sha512))) {
        const bool is_told =
            !kept.decision ||
            (found != told.end() && std::ranges::any_of(found->second, [&](const Decision* one) {
                 return is_same(*one, *kept.decision);
             }));
        if (!is_told) untold.push_back({sha512, kept.line, std::move(*kept.decision)});
    }
}

/// In the order in which they were made, each once: what was told again before is kept twice.
std::vector<Untold> in_order(std::vector<Untold> untold) {
    std::ranges::sort(untold, {},
                      [](const Untold& one) { return std::tie(one.decision.at, one.line); });
    std::vector<Untold> ordered;
    for (auto one = untold.begin(); one != untold.end(); ++one)
        if (std::none_of(one + 1, untold.end(), [&](const Untold& later) {
                return later.sha512 == one->sha512 && is_same(later.decision, one->decision);
            }))
            ordered.push_back(*one);
    return ordered;
}

} // namespace

void Archive::Parts::tell_again(const std::unordered_set<std::string>& told) {
    ToldOf told_of;
    const std::vector<const Decisions::Told*> standing = decisions.told();
    for (const Decisions::Told* line : standing) told_of[line->sha512].push_back(&line->decision);
    std::vector<Untold> untold;
    std::vector<Erasure> erasures;
    for (const std::string& sha512 : originals.all()) {
        if (decisions.erasure_of(sha512) != nullptr) continue;
        if (originals.is_erased(sha512)) {
            erasures.push_back(originals.erasure_of(sha512));
            continue;
        }
        if (!told.contains(sha512)) note_arrival({originals.arrival_of(sha512).file, sha512});
        add_untold(untold, originals, sha512, told_of);
    }
    std::map<std::pair<std::string, std::uint64_t>, std::uint64_t>
        lines; // a document's, old to new
    for (const Decisions::Told* line : standing)
        lines[{line->decision.sha256, line->number}] = line->number;
    for (Untold& one : in_order(std::move(untold))) {
        const std::string& sha256 = one.decision.sha256;
        if (one.decision.fact && one.decision.fact->verdict == FactDecision::Verdict::undo)
            one.decision.fact->line = lines[{sha256, one.decision.fact->line}];
        lines[{sha256, one.line}] = tell(one.decision, one.sha512);
    }
    for (const Erasure& erasure : erasures) tell(erasure.decision, erasure.sha512);
}

} // namespace clausula
