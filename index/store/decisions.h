#pragma once

#include "index/store/decision.h"
#include "index/store/journal.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace clausula {

/// Which decisions stand, as the journal tells it line by line.
///
/// A decision about a document that came in several originals is told once for each of them, so
/// that it stands as long as one of them is kept.
class Decisions {
public:
    /// A line of the journal that tells a decision.
    struct Told {
        std::uint64_t number = 0;
        std::string sha512; ///< of the original
        Decision decision;
    };

    /// Takes in the next line; what tells no decision is passed over.
    void take(const JournalEntry& entry);

    /// The restrictions in force, by the document's SHA-256.
    std::map<std::string, Decision> restrictions() const;
    /// The wordings that are to be blotted out in a document, in the order of the decisions; those
    /// of the first `done` decisions left out.
    std::vector<std::string> words_of(const std::string& sha256, std::int64_t done = 0) const;
    /// What stands between two documents, by their SHA-256, the smaller first: the last link or
    /// unlink.
    std::map<std::pair<std::string, std::string>, Decision> links() const;
    /// How often words of it were blotted out, by the document's SHA-256.
    std::map<std::string, std::int64_t> redactions() const;
    /// What people said of a document's facts and did not take back, in the order of the journal.
    /// Of a decision that was told for several originals, the first line.
    std::vector<const Told*> about_facts(const std::string& sha256) const;
    /// What a line of the journal, the first of its decision or another, says of a fact; null when
    /// it is none of those.
    const FactDecision* about_fact(const std::string& sha256, std::uint64_t line) const;
    /// How often something was said of its facts, by the document's SHA-256.
    std::map<std::string, std::int64_t> fact_decisions() const;
    /// All that were told and stand, but erasures, in the order of the journal.
    std::vector<const Told*> told() const;

    /// The erasure of an original, by its SHA-512; nullptr when it was not erased.
    const Erasure* erasure_of(const std::string& sha512) const;
    /// The erasure of a document, by its SHA-256: it came in an original that was erased because of
    /// it.
    const Erasure* erasure_of_document(const std::string& sha256) const;

    /// Every erasure, by the original's SHA-512.
    const std::unordered_map<std::string, Erasure>& erasures() const { return erased_; }

    /// The originals that were erased, of which the journal still told more when it was read: the
    /// erasure was cut short, as that is dropped last.
    std::vector<std::string> take_unfinished() { return std::exchange(unfinished_, {}); }

private:
    std::map<std::string, std::int64_t> counts_of(Decision::Act act) const;
    std::map<std::uint64_t, std::uint64_t> first_lines(const std::string& sha256) const;
    void take_erasure(const JournalEntry& entry);

    std::unordered_map<std::string, std::vector<Told>> told_;      ///< by the document's SHA-256
    std::unordered_map<std::string, Erasure> erased_;              ///< by the original's SHA-512
    std::unordered_map<std::string, std::string> erased_document_; ///< SHA-256 to SHA-512
    std::unordered_set<std::string> with_details_; ///< SHA-512 of what a line tells more of
    std::vector<std::string> unfinished_;
};

} // namespace clausula
