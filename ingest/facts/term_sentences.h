#pragma once

#include "index/model/text.h"
#include "ingest/facts/cues.h"

#include <functional>
#include <string>

namespace clausula {

/// A sentence on how long the document is in force.
struct TermSentence {
    Span span;
    std::string label; ///< plain words of a heading or label above: "Effective date:"; or " "
    std::size_t quote_marks_before = 0; ///< in its passage; an odd number leaves a quotation open
};

/// Each of them, in reading order.
void each_term_sentence(const Text& text, const std::function<void(const TermSentence&)>& look);

/// How many quotation marks stand in the words.
std::size_t count_quote_marks(std::string_view words);

/// Plain words around a part of a sentence, and in it; of a long sentence those that are near.
struct Surroundings {
    std::string before, inside, after;
};

Surroundings around(const Text& text, Span sentence, Span part);

/// The sentence up to a part of it, or so much of a long one that tells of what.
Span words_before(const Text& text, Span sentence, Span part);

/// Without white space at its ends.
Span trimmed(const Text& text, Span span);

} // namespace clausula
