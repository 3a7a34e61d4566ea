#include "index/store/decisions.h"

#include "index/text/redact.h"

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
    for (auto& [sha256, decision] : standing) decision.why = redact(decision.why, words_of(sha256));
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
    for (auto& [pair, decision] : standing)
        for (const std::string& sha256 : {pair.first, pair.second})
            decision.why = redact(decision.why, words_of(sha256));
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

/// Of each line about the document's facts, the first that tells the same decision: it is told once
/// for each original that the document came in. Told of one original twice, it was made twice.
std::map<std::uint64_t, std::uint64_t> Decisions::first_lines(const std::string& sha256) const {
    struct Twins {
        std::uint64_t first = 0;
        std::set<std::string> originals;
    };

    std::map<std::uint64_t, std::uint64_t> lines;
    const auto found = told_.find(sha256);
    if (found == told_.end()) return lines;
    std::map<std::string, Twins> by_decision;
    for (const Told& line : found->second) {
        if (line.decision.act != Decision::Act::decide || !line.decision.fact) continue;
        Twins& twins = by_decision[print_decision(line.decision)];
        if (twins.originals.empty() || twins.originals.contains(line.sha512))
            twins = {line.number, {}};
        twins.originals.insert(line.sha512);
        lines[line.number] = twins.first;
    }
    return lines;
}

std::vector<const Decisions::Told*> Decisions::about_facts(const std::string& sha256) const {
    std::vector<const Told*> standing;
    const auto found = told_.find(sha256);
    if (found == told_.end()) return standing;
    const std::map<std::uint64_t, std::uint64_t> firsts = first_lines(sha256);
    std::set<std::uint64_t> undone;
    for (const Told& line : found->second) {
        const auto first = firsts.find(line.number);
        if (first == firsts.end() || first->second != line.number) continue;
        const FactDecision& fact = *line.decision.fact;
        if (fact.verdict != FactDecision::Verdict::undo)
            standing.push_back(&line);
        else if (const auto taken_back = firsts.find(fact.line); taken_back != firsts.end())
            undone.insert(taken_back->second);
    }
    std::erase_if(standing, [&](const Told* line) { return undone.contains(line->number); });
    return standing;
}

const FactDecision* Decisions::about_fact(const std::string& sha256, std::uint64_t line) const {
    const std::map<std::uint64_t, std::uint64_t> firsts = first_lines(sha256);
    const auto first = firsts.find(line);
    if (first == firsts.end()) return nullptr;
    const std::vector<const Told*> standing = about_facts(sha256);
    const auto told = std::ranges::find(standing, first->second, &Told::number);
    return told == standing.end() ? nullptr : &*(*told)->decision.fact;
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
