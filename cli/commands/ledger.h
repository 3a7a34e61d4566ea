#pragma once

#include "cli/render/answer.h"
#include "index/store/archive.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A commitment as the ledger shows it.
struct LedgerEntry {
    std::shared_ptr<const Document> document;
    DocumentId id = 0;
    std::size_t place = 0; ///< among the document's facts: "12#3" counts it from 1
    Fact fact;
    std::optional<std::size_t> clause; ///< index into Document::clauses
    bool restricted = false;
};

/// The commitments of the archive that are wanted: by the documents' own dates, those without one
/// last, and in reading order. Only the documents of those are read.
std::vector<LedgerEntry> read_ledger(const Archive& archive, bool include_restricted,
                                     const std::function<bool(const Fact&)>& is_wanted);

/// The commitments of a document.
std::vector<LedgerEntry> ledger_of(const Archive& archive, const DocumentSummary& summary);

/// One of the deadlines of a commitment, and the day of it where that is known.
struct LedgerDeadline {
    std::string_view value;      ///< "2021-12-31", "term", "relative", "recurring"
    std::optional<Day> day;      ///< stated, or computed from the document's dates
    std::string_view words;      ///< as printed
    bool is_alternative = false; ///< to the one before
};

std::vector<LedgerDeadline> deadlines_of(const LedgerEntry& entry);

/// "2021-12-31 or end of the term"; empty when there is none.
std::string deadlines_label(const LedgerEntry& entry);

/// The columns of a ledger in CSV.
std::vector<std::string> ledger_columns();

Record record_of(const LedgerEntry& entry);

/// "41#3  Allekirjoittaneet · binding · by 2021-12-31 · 2 · p. 1".
StyledLine headline_of(const LedgerEntry& entry);

/// Its words, white space joined.
std::string words_of(const LedgerEntry& entry);

/// The entries under the titles of their documents.
std::vector<AnswerBlock> ledger_blocks(const std::vector<LedgerEntry>& entries);

} // namespace clausula
