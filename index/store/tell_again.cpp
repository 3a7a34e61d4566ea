#include "index/model/error.h"
#include "index/store/archive_parts.h"
#include "index/store/kept_decisions.h"

#include <algorithm>
#include <functional>
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

using Texts = std::unordered_set<std::string>; ///< of decisions about one original

void add_untold(std::vector<Untold>& untold, const Originals& originals, const std::string& sha512,
                const Texts& told) {
    for (KeptDecision& kept : kept_decisions(originals.object_of(sha512)))
        if (kept.decision && !told.contains(text_without_lines(*kept.decision)))
            untold.push_back({sha512, kept.line, std::move(*kept.decision)});
}

/// In the order in which they were made, each once: what was told again before is kept twice.
std::vector<Untold> in_order(std::vector<Untold> untold) {
    std::ranges::sort(untold, std::greater(),
                      [](const Untold& one) { return std::tie(one.decision.at, one.line); });
    std::map<std::string, Texts> later; // by the original
    std::erase_if(untold, [&](const Untold& one) {
        return !later[one.sha512].insert(text_without_lines(one.decision)).second;
    });
    std::ranges::reverse(untold);
    return untold;
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
            erasures.push_back(originals.erasure_of(sha512));
            continue;
        }
        if (!told.contains(sha512)) note_arrival({originals.arrival_of(sha512).file, sha512});
        add_untold(untold, originals, sha512, told_of[sha512]);
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
