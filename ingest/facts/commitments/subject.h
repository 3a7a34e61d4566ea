#pragma once

#include "ingest/facts/commitments/sentence.h"

#include <optional>

namespace clausula {

/// Words `[first, last)` of a sentence.
struct WordRange {
    std::size_t first = 0, last = 0;
    bool operator==(const WordRange&) const = default;
};

/// Who a predicate says something of.
struct Subject {
    std::optional<WordRange> words;
    bool is_known = false; ///< by its noun, its form or its capitals, not only by its place
    bool is_noun = false;  ///< by its noun or as a party
    bool is_thing = false; ///< it is nobody: the agreement, a dispute
};

/// The subject of the predicate at words `[first, last)`; `form` is Cue::owners where the
/// predicate wants its subject as an owner ("toimittajan tulee"), else Cue::actors.
Subject subject_of(const PhrasedSentence& sentence, std::size_t first, std::size_t last, Cue form);

/// The actor whose words begin at a word: "den ansvarige", "HR-avdelningen".
std::optional<WordRange> actor_at(const PhrasedSentence& sentence, std::size_t first);

/// The actor whose words end before a word, with what belongs to the noun: "the receiving party".
std::optional<WordRange> actor_before(const PhrasedSentence& sentence, std::size_t last, Cue form,
                                      bool names_too = true);

} // namespace clausula
