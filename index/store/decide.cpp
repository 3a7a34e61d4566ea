#include "index/model/error.h"
#include "index/ocfl/check_object.h"
#include "index/sql/statements.h"
#include "index/store/archive_parts.h"
#include "index/store/decide_fact.h"
#include "index/store/decision_rows.h"
#include "index/store/erase.h"
#include "index/store/kept_decisions.h"
#include "index/text/redact.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace clausula {

std::uint64_t Archive::Parts::tell(const Decision& decision, const std::string& sha512) {
    const std::string details = print_decision(decision);
    const std::string event(name_of(decision.act));
    const std::uint64_t number = journal->append(event, sha512, details);
    decisions.take({number, decision.at, event, sha512, details});
    return number;
}

/// What was decided about documents of originals that go, to the others that they came in: a
/// restriction must not go with a bundle.
void Archive::Parts::tell_others(std::span<const std::string> going) {
    const auto goes = [&](const std::string& sha512) {
        return std::ranges::find(going, sha512) != going.end();
    };
    std::map<std::pair<std::string, std::string>, std::uint64_t> told; // text and original, to line
    std::map<std::pair<std::uint64_t, std::string>, std::uint64_t> lines; // there, of an old one
    std::vector<Decisions::Told> standing;                                // told() moves on
    for (const Decisions::Told* line : decisions.told()) standing.push_back(*line);
    for (const Decisions::Told& line : standing)
        told.emplace(std::pair(text_without_lines(line.decision), line.sha512), line.number);
    for (const Decisions::Told& line : standing) {
        if (!goes(line.sha512)) continue;
        Statement row(*database, sql::holders);
        std::vector<std::string> others;
        for (row.bind(":sha256", line.decision.sha256); row.step();)
            if (const std::string other(row.text(0)); !goes(other)) others.push_back(other);
        for (const std::string& other : others) {
            Decision decision = line.decision;
            if (told.contains({text_without_lines(decision), other})) continue;
            if (decision.fact && decision.fact->verdict == FactDecision::Verdict::undo)
                if (const auto moved = lines.find({decision.fact->line, other});
                    moved != lines.end())
                    decision.fact->line = moved->second;
            lines[{line.number, other}] = tell(decision, other);
        }
    }
}

void Archive::Parts::erase(const Decision& decision, std::span<const std::string> holders) {
    tell_others(holders);
    std::vector<Erasure> erasures;
    for (const std::string& sha512 : holders) {
        tell(decision, sha512);
        erasures.push_back({sha512, decision});
    }
    journal->sync();
    carry_out_decisions();
    carry_out(erasures, originals, *database, *journal);
    std::erase_if(unread, [&](const Arrival& arrival) {
        return decisions.erasure_of(arrival.sha512) != nullptr;
    });
    journal->note_head();
}

void Archive::Parts::require_no_bundle(const Decision& decision,
                                       std::span<const std::string> holders) {
    std::set<DocumentId> going;
    bool any_bundle = false;
    for (const std::string& sha512 : holders) {
        Statement original(*database, sql::original_sha256);
        original.bind(":sha512", sha512);
        original.step();
        any_bundle = any_bundle || original.text(0) != decision.sha256;
        Statement row(*database, sql::documents_of_original);
        row.bind(":sha256", original.text(0));
        while (row.step()) going.insert(row.integer(0));
    }
    if (!any_bundle) return;
    std::string documents;
    for (DocumentId id : going) documents += (documents.empty() ? "" : ", ") + std::to_string(id);
    throw Error(decision.sha256,
                "came in a bundle, which is kept whole: with it would go the documents " +
                    documents + " and whatever else is in it",
                "say --with-bundle, and take in the others by themselves");
}

void Archive::Parts::carry_out_decisions(const std::set<std::string>* objects) {
    std::map<std::string, std::vector<const Decisions::Told*>> of; // by the original
    for (const Decisions::Told* told : decisions.told())
        if (objects == nullptr || objects->contains(told->sha512)) of[told->sha512].push_back(told);
    for (const auto& [sha512, told] : of) try {
            keep(sha512, told);
        } catch (const std::exception&) { // a damaged object is verify's to tell of: it stands
            std::uint64_t bytes = 0;
            if (check_object(originals.object_of(sha512), "urn:sha512:" + sha512, bytes).empty())
                throw;
        }
    write_decisions(*database, decisions);
}

/// Beside the original that they are about, each under the number of its line in the journal; what
/// is not kept yet comes there in one version.
void Archive::Parts::keep(const std::string& sha512, std::span<const Decisions::Told* const> told) {
    // An object that is lost or damaged is verify's to tell of: the decision stands all the
    // same.
    if (!originals.has(sha512)) return;
    std::map<std::string, std::optional<Decision>> kept;
    for (KeptDecision& one : kept_decisions(originals.object_of(sha512)))
        kept.emplace(std::move(one.name), std::move(one.decision));
    std::map<std::string, std::string> added;
    std::set<std::string> acts;
    for (const Decisions::Told* line : told)
        for (int which = 1;; ++which) {
            const std::string name = kept_decision_name(line->number, which);
            const auto found = kept.find(name);
            if (found == kept.end()) {
                added.emplace(name, print_decision(line->decision) + "\n");
                acts.emplace(name_of(line->decision.act));
                break;
            }
            // A damaged one is this one, as far as anyone can tell; another is of the line that had
            // the number in a journal that was lost.
            if (!found->second || *found->second == line->decision) break;
        }
    std::string message;
    for (const std::string& act : acts) message += (message.empty() ? "Decided: " : ", ") + act;
    if (!added.empty()) originals.add_version(sha512, added, message);
}

Document Archive::Parts::decided(Document document) const {
    const std::string& sha256 = document.file.sha256;
    const std::vector<std::string> blotted = decisions.words_of(sha256);
    for (const Decisions::Told* told : decisions.about_facts(sha256)) {
        FactDecision fact = *told->decision.fact;
        // Of words that were blotted out since it is about what is left of them.
        fact.words = redact(fact.words, blotted);
        fact.name = redact(fact.name, blotted);
        for (auto& [name, value] : fact.fields) value = redact(value, blotted);
        decide_fact(document, fact, told->number, fact != *told->decision.fact);
    }
    return document;
}

std::vector<std::string> Archive::Parts::holders_of(const std::string& sha256) {
    std::vector<std::string> holders;
    Statement row(*database, sql::holders);
    row.bind(":sha256", sha256);
    while (row.step()) holders.emplace_back(row.text(0));
    if (holders.empty())
        throw Error(ErrorKind::not_found, sha256, "no original with this SHA-256 is kept");
    return holders;
}

Decision Archive::Parts::whole_undo(Decision undo) const {
    if (const FactDecision* fact = decisions.about_fact(undo.sha256, undo.fact->line)) {
        undo.fact->kind = fact->kind;
        undo.fact->words = fact->words;
        undo.fact->name = fact->name;
        return undo;
    }
    throw Error(ErrorKind::not_found, "line " + std::to_string(undo.fact->line),
                "decides nothing about a fact of this document that still stands",
                "`clausula journal` shows the lines");
}

void Archive::decide(std::span<const Decision> made) {
    std::vector<Decision> decisions(made.begin(), made.end());
    std::vector<std::vector<std::string>> holders;
    for (Decision& decision : decisions) {
        assert(decision.act != Decision::Act::erase);
        if (decision.fact && decision.fact->verdict == FactDecision::Verdict::undo)
            decision = parts_->whole_undo(std::move(decision));
        holders.push_back(parts_->holders_of(decision.sha256));
    }
    std::set<std::string> objects;
    for (std::size_t i = 0; i < decisions.size(); ++i)
        for (const std::string& sha512 : holders[i]) {
            parts_->tell(decisions[i], sha512);
            objects.insert(sha512);
        }
    parts_->journal->sync();
    parts_->carry_out_decisions(&objects);
    parts_->journal->note_head();
}

void Archive::erase(const Decision& decision, bool with_bundle) {
    assert(decision.act == Decision::Act::erase);
    const auto holders = parts_->holders_of(decision.sha256);
    if (!with_bundle) parts_->require_no_bundle(decision, holders);
    parts_->erase(decision, holders);
}

bool Archive::erase_again(const Erasure& erasure) {
    Statement listed(*parts_->database, sql::original_sha256);
    listed.bind(":sha512", erasure.sha512);
    const bool is_here = parts_->originals.has(erasure.sha512) || listed.step();
    listed.reset();
    if (!is_here || parts_->decisions.erasure_of(erasure.sha512) != nullptr) return false;
    parts_->erase(erasure.decision, {&erasure.sha512, 1});
    return true;
}

const Erasure* Archive::find_erasure(const std::string& sha256, const std::string& sha512) const {
    // Its tombstone knows what a journal that was lost told.
    if (!sha512.empty() && parts_->decisions.erasure_of(sha512) == nullptr &&
        parts_->originals.is_erased(sha512))
        parts_->tell(parts_->originals.erasure_of(sha512).decision, sha512);
    const Erasure* erasure = parts_->decisions.erasure_of(sha512);
    return erasure != nullptr ? erasure : parts_->decisions.erasure_of_document(sha256);
}

} // namespace clausula
