#pragma once

#include "index/model/text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

enum class ClauseKind {
    clause,    ///< a numbered or headed part, to any depth
    preamble,  ///< what stands before the first clause: title, parties, recitals
    signature, ///< the signature block
    annex,     ///< Liite 1, Bilaga A, Annex, Schedule: holds clauses of its own
    passage,   ///< a piece of a document (or of a part) that has no clauses: some paragraphs of one
               ///< page
};

/// A part of a document that can be found and cited by itself.
///
/// `span` is what belongs to the clause itself: its number, heading, its unnumbered paragraphs and
/// the lists inside it, but not its sub-clauses, which point at it by `parent`. Spans of a
/// document's clauses follow each other in reading order, do not overlap, and together hold every
/// paragraph of the text.
struct Clause {
    ClauseKind kind = ClauseKind::clause;
    std::string number;  ///< as printed, without the surrounding punctuation of a list: "4 §",
                         ///< "1.1", "Article 4", "(a)"; may be empty
    std::string path;    ///< the numbers from the top, for citing: "2 luku 4 § 2 mom."; equal to
                         ///< number at the top
    std::string heading; ///< without the number; empty when there is none
    Span span;
    Span number_span;  ///< the printed number within span; empty when there is none
    Span heading_span; ///< the heading within span; empty when there is none
    std::optional<std::size_t>
        parent;    ///< index into Document::clauses; always smaller than its own
    int depth = 0; ///< 0 at the top
    int first_page = 1, last_page = 1;
    std::string language;    ///< "fi", "sv", "en", or empty when not told
    std::vector<Span> items; ///< the items of the lists inside the clause, in order

    bool operator==(const Clause&) const = default;
};

} // namespace clausula
