#include "index/store/decisions.h"

#include <algorithm>
#include <set>

namespace clausula {

void Decisions::take(const JournalEntry& entry) {
    if (entry.sha512.empty() || !entry.details) return;
    if (entry.event == "erase") return take_erasure(entry);
    if (!erased_.contains(entry.sha512)) with_details_.insert(entry.sha512);
    constexpr std::string_view standing[] = {"restrict", "lift",   "redact",
                                             "link",     "unlink", "decide"};
    if (std::ranges::find(standing, entry.event) == std::end(standing)) return;
    Decision decision = parse_decision(*entry.details);
    auto& told = told_[decision.sha256];
    told.push_back({entry.number, entry.sha512, std::move(decision)});
}

void Decisions::take_erasure(const JournalEntry& entry) {
    Erasure erasure{entry.sha512, parse_decision(*entry.details)};
    for (auto& [sha256, told] : told_)
        std::erase_if(told, [&](const Told& line) { return line.sha512 == entry.sha512; });
    std::erase_if(told_, [](const auto& one) { return one.second.empty(); });
    if (with_details_.erase(entry.sha512) > 0) unfinished_.push_back(entry.sha512);
    erased_document_[erasure.decision.sha256] = entry.sha512;
    erased_.insert_or_assign(entry.sha512, std::move(erasure));
}

std::map<std::string, Decision> Decisions::restrictions() const {
    std::map<std::string, Decision> standing;
    for (const auto& [sha256, told] : told_)
        for (const Told& line : told) {
            if (line.decision.act == Decision::Act::restrict)
                standing.insert_or_assign(sha256, line.decision);
            if (line.decision.act == Decision::Act::lift) standing.erase(sha256);
        }
    return standing;
}

std::map<std::pair<std::string, std::string>, Decision> Decisions::links() const {
    std::map<std::pair<std::string, std::string>, Decision> standing;
    for (const Told* line : told()) {
        const Decision& decision = line->decision;
        const bool is_link =
            decision.act == Decision::Act::link || decision.act == Decision::Act::unlink;
        if (is_link && erasure_of_document(decision.other) == nullptr)
            standing.insert_or_assign(std::minmax(decision.sha256, decision.other), decision);
    }
    return standing;
}

std::map<std::string, std::int64_t> Decisions::redactions() const {
    return counts_of(Decision::Act::redact);
}

std::map<std::string, std::int64_t> Decisions::fact_decisions() const {
    return counts_of(Decision::Act::decide);
}

std::map<std::string, std::int64_t> Decisions::counts_of(Decision::Act act) const {
    std::map<std::string, std::int64_t> counts;
    for (const auto& [sha256, told] : told_)
        for (const Told& line : told)
            if (line.decision.act == act) ++counts[sha256];
    return counts;
}

std::vector<const Decisions::Told*> Decisions::about_facts(const std::string& sha256) const {
    std::vector<const Told*> standing;
    const auto found = told_.find(sha256);
    if (found == told_.end()) return standing;
    std::set<std::uint64_t> undone;
    std::set<std::string> seen; // told once for each original that the document came in
    for (const Told& line : found->second) {
        const Decision& decision = line.decision;
        if (decision.act != Decision::Act::decide || !decision.fact) continue;
        if (!seen.insert(print_decision(decision)).second) continue;
        if (decision.fact->verdict == FactDecision::Verdict::undo)
            undone.insert(decision.fact->line);
        else
            standing.push_back(&line);
    }
    std::erase_if(standing, [&](const Told* line) { return undone.contains(line->number); });
    return standing;
}

std::vector<std::string> Decisions::words_of(const std::string& sha256, std::int64_t done) const {
    std::vector<std::string> words;
    const auto found = told_.find(sha256);
    if (found == told_.end()) return words;
    for (const Told& line : found->second) {
        const Decision& decision = line.decision;
        if (decision.act == Decision::Act::redact && --done < 0)
            words.insert(words.end(), decision.words.begin(), decision.words.end());
    }
    return words;
}

std::vector<const Decisions::Told*> Decisions::told() const {
    std::vector<const Told*> all;
    for (const auto& [sha256, told] : told_)
        for (const Told& line : told) all.push_back(&line);
    std::sort(all.begin(), all.end(), [](auto* a, auto* b) { return a->number < b->number; });
    return all;
}

const Erasure* Decisions::erasure_of(const std::string& sha512) const {
    const auto found = erased_.find(sha512);
    return found == erased_.end() ? nullptr : &found->second;
}

const Erasure* Decisions::erasure_of_document(const std::string& sha256) const {
    const auto found = erased_document_.find(sha256);
    return found == erased_document_.end() ? nullptr : erasure_of(found->second);
}

} // namespace clausula
