#pragma once

#include "index/model/document.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace clausula {

/// A wording among those that led to another.
struct LineageText {
    const Document* document = nullptr; ///< not owned
    std::vector<std::size_t> follows;   ///< those it was made from: indexes of earlier ones
    std::optional<std::size_t> as = {}; ///< the earlier one whose text came back with it
};

/// Where a wording stands.
struct WordingPlace {
    std::size_t text = 0;   ///< index into the lineage
    std::size_t clause = 0; ///< index into the clauses of that document
    Span span;              ///< in that document's text

    bool operator==(const WordingPlace&) const = default;
};

/// A sentence, or a heading, and where its wording appeared first.
struct BlamedSentence {
    std::size_t clause = 0; ///< index into the document's clauses
    Span span;              ///< in the document's text
    WordingPlace origin;

    bool operator==(const BlamedSentence&) const = default;
};

/// Every sentence of the last text of a lineage, oldest first, in reading order, with the earliest
/// text that has its wording, wherever it stands there.
///
/// Wordings are the same when their words are, in the same order, without regard to case and
/// punctuation, or when only OCR makes a difference; the printed numbers of clauses are no part of
/// them. A wording that went and came back has the origin that it had. Headings, and sentences of
/// fewer than four words, are those of the clause that became theirs, not of any that says the
/// same. Of several places in the earliest text the one that became this clause is told, else the
/// first. Linear in the texts, but for the alignment of each with what it follows. Never throws on
/// odd input.
std::vector<BlamedSentence> blame(std::span<const LineageText> lineage);

} // namespace clausula
