#pragma once

#include "versions/align/provision.h"
#include "versions/wording.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clausula {

/// A sentence, or a heading, of a document whose wordings are compared with those of others.
struct WordedSentence {
    Span span;                                 ///< in the document's text
    std::size_t provision = 0;                 ///< index into WordedDocument::provisions
    std::size_t clause = 0;                    ///< index into Document::clauses: where it is cited
    std::size_t first_word = 0, last_word = 0; ///< `[first, last)`, into WordedDocument::words
    std::uint64_t wording = 0;                 ///< the same for the same words in the same order
    /// A heading, or so short that the same words elsewhere say nothing: "Reserved."
    bool is_common = false;
};

struct WordedDocument {
    std::vector<Provision> provisions;
    std::vector<WordingWord> words;        ///< of the whole text
    std::vector<WordedSentence> sentences; ///< in reading order
};

/// The sentences of a document's clauses that have words, without the printed numbers of clauses.
WordedDocument worded(const Document& document);

/// The clause that a place in the text belongs to, by its index; the document must have clauses.
std::size_t clause_at(const std::vector<Clause>& clauses, std::size_t at);

} // namespace clausula
